// Generated from openapi.yaml by `npm run openapi`. Do not edit.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service can answer: the database does */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with address and password
         * @description Answers `second_factor` or `enrol_second_factor` where more is needed; until then there is no session and no token. A wrong address and a wrong password answer alike.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out of this browser */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get who is signed in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name or language */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/auth/widget-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint a widget session for who is signed in
         * @description The token works on pages of the portal only, and ends with the session, the account or a change of rights.
         */
        post: operations["createOwnWidgetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish a sign-in with a code */
        post: operations["proveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove anew who is signed in
         * @description By password, code or passkey. What asks for it goes through for five minutes.
         */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get your own ways in */
        get: operations["getSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator app
         * @description Also open to a sign-in that waits for a second factor to be set up; it is in with it.
         */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch time-based codes on
         * @description Also open to a sign-in that waits for a second factor to be set up; it is in with it.
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch time-based codes off */
        post: operations["disableTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes; those before are void */
        post: operations["createRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get what an invitation is to */
        post: operations["getInvitationOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/invitation/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get what the browser needs to accept an invitation with a passkey */
        post: operations["beginInvitationPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation with a password or a passkey */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link for a new password mailed
         * @description Answers alike whether there is such an account or not.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by the link of a mail
         * @description All sessions end. It signs nobody in: the next sign-in asks for the second factor as ever.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description The other sessions end.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify an address by the link of a mail */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the link that verifies your address mailed again */
        post: operations["requestEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another address
         * @description A link goes to the new address, a notice to the old one, which stays until the link is followed.
         */
        post: operations["requestEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a new address by the link that went to it */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the browsers in which you are signed in */
        get: operations["getSignInSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/revoke-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions but this one
         * @description Remembered devices are forgotten too.
         */
        post: operations["revokeOtherSignInSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{sessionId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of your sessions */
        post: operations["revokeSignInSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get what the browser needs to show a passkey
         * @description For a sign-in, for its second half, and for a step-up.
         */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description The device must verify the person, so it counts as both factors.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get what the browser needs to make a passkey
         * @description Also open to a sign-in that waits for a second factor to be set up.
         */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a passkey that the browser has made
         * @description Lets in a sign-in that waited for a second factor to be set up.
         */
        post: operations["createPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description Unless it is the only way in, or the second factor that the role needs.
         */
        delete: operations["deletePasskey"];
        options?: never;
        head?: never;
        /** Rename a passkey */
        patch: operations["updatePasskey"];
        trace?: never;
    };
    "/v1/programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the programme */
        get: operations["getProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the programme's settings
         * @description The time zone is fixed as soon as there is a referral, because every day is in it.
         */
        patch: operations["updateProgramme"];
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List plan versions, the latest made first */
        get: operations["listPlans"];
        put?: never;
        /**
         * Add the next version of a tier's rules
         * @description A version never changes. What is already won keeps the version of the day it was won, also where validFrom lies in the past.
         */
        post: operations["createPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a plan version */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a version that has not begun
         * @description Only a version that starts in the future and that no project used; its start is free again.
         */
        post: operations["archivePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List partners, the newest first
         * @description A partner's own key finds itself only.
         */
        get: operations["listPartners"];
        put?: never;
        /** Take a partner into the programme */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a partner */
        get: operations["getPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a partner
         * @description A partner's own key may change contactEmail, contactPhone, brand and metadata. A new tier or rate holds for what is won from today on.
         */
        patch: operations["updatePartner"];
        trace?: never;
    };
    "/v1/partners/{partnerId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a partnership
         * @description The partner's keys and sessions stop at once; its figures stay.
         */
        post: operations["archivePartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the caller's own brand
         * @description What everybody may see of the partner that the key or session belongs to.
         */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people who may sign in, the newest first
         * @description A partner sees its own people only.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a person */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Take a person out for good
         * @description Their sessions end at once. What they did stays in the audit log.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a person's name, role or permissions
         * @description Nobody changes their own role, grants more than they may do themselves, or touches an owner without being one. New rights hold from the very next request.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/users/{userId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a person out at once */
        post: operations["suspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended person in again */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the roles and what each may do */
        get: operations["getRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations, the newest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by mail
         * @description The link in the mail opens the door for seven days. Nobody grants more than they may do themselves; only an owner invites owners, only a programme administrator invites staff.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an invitation */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation again, with a new link */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sign-ins and attempts, the latest first
         * @description Everybody sees their own. With `audit:read` a partner sees its people’s, and SISO all.
         */
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-ins/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export sign-ins as a CSV file, the latest first
         * @description All of them in one answer, which is written while they are read. The filters are those of the list.
         */
        get: operations["exportSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who changed what, the latest first
         * @description A partner sees what concerns it, whoever did it; the names of SISO’s own people are not told to it.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log as a CSV file, the latest first
         * @description All of it in one answer, which is written while it is read. The filters are those of the list.
         */
        get: operations["exportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys, the newest first */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description The answer shows the key once. Only its hash is kept.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an API key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a key or set a publishable key's origins */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/v1/api-keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a key and the sessions it minted */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new key in the place of one
         * @description The answer shows the new key once. The old one serves on until the overlap is over.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List widget sessions, the newest first */
        get: operations["listWidgetSessions"];
        put?: never;
        /**
         * Mint a widget session
         * @description Call it from your server for a user who is signed in there, and hand the token to the page.
         */
        post: operations["createWidgetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget-sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a widget session */
        get: operations["getWidgetSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget-sessions/{sessionId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new token for the same session */
        post: operations["refreshWidgetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget-sessions/{sessionId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a widget session at once */
        post: operations["revokeWidgetSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List signing keys, the newest first */
        get: operations["listSigningKeys"];
        put?: never;
        /**
         * Put a new signing key in force
         * @description Tokens of the old key stay valid until they expire.
         */
        post: operations["rotateSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of widget session tokens (RFC 7517) */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List referrals, the latest submitted first */
        get: operations["listReferrals"];
        put?: never;
        /**
         * Submit a referral
         * @description A publishable key may submit from its allowed origins and nothing else.
         */
        post: operations["createReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export referrals as a CSV file, the latest submitted first
         * @description All of them in one answer, which is written while they are read. The filters are those of the list.
         */
        get: operations["exportReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a referral */
        get: operations["getReferral"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of the client */
        patch: operations["updateReferral"];
        trace?: never;
    };
    "/v1/referrals/{referralId}/status-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a referral's history */
        get: operations["listStatusChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/qualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Qualify a referral */
        post: operations["qualifyReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Win a referral: it becomes a project
         * @description The rates of the day it was won are fixed on the project.
         */
        post: operations["convertReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a referral as lost */
        post: operations["loseReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a lost referral up again */
        post: operations["reopenReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a referral out of the lists */
        post: operations["archiveReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects, the latest won first */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a project's name, status or metadata */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/v1/projects/{projectId}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a project's milestones, the last position first */
        get: operations["listMilestones"];
        put?: never;
        /** Add a milestone */
        post: operations["createMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/milestones/{milestoneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a milestone */
        get: operations["getMilestone"];
        put?: never;
        post?: never;
        /** Take a milestone away */
        delete: operations["deleteMilestone"];
        options?: never;
        head?: never;
        /** Change or complete a milestone */
        patch: operations["updateMilestone"];
        trace?: never;
    };
    "/v1/projects/{projectId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a project's client payments, the latest first */
        get: operations["listPayments"];
        put?: never;
        /** Record a client payment; it earns the commission */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a client payment */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List commissions, the latest earned first */
        get: operations["listCommissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export commissions as a CSV file, the latest earned first
         * @description All of them in one answer, which is written while they are read. The filters are those of the list.
         */
        get: operations["exportCommissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions/{commissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a commission */
        get: operations["getCommission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions/{commissionId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain a commission: inputs, plan version, every step, the rounding */
        get: operations["explainCommission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commissions/{commissionId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a payable commission has been paid */
        post: operations["settleCommission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a partner's figures
         * @description Everything that a dashboard shows, in one call. Days are those of the programme; at most ten years.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened
         * @description The events that the live stream carries, the latest first.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear events as they happen
         * @description Server-Sent Events: `id` is opaque, `event` the type, `data` an Event. A comment comes every 15 seconds. Resumes by Last-Event-ID for 90 days without a gap or a repeat; `event: reset` means that this was not possible: fetch anew what you show. Ends with the token, and at once when key, session or partner are stopped.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        Problem: {
            /** @description A URL that documents the code */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The path of the request */
            instance: string;
            /**
             * @description Open: more may be added
             * @enum {string}
             */
            code: "malformed_request" | "invalid_cursor" | "idempotency_key_required" | "invalid_idempotency_key" | "unauthenticated" | "invalid_credentials" | "second_factor_invalid" | "token_expired" | "missing_scope" | "programme_only" | "origin_not_allowed" | "account_suspended" | "beyond_own_rights" | "step_up_required" | "partner_suspended" | "partner_inactive" | "not_found" | "method_not_allowed" | "external_id_taken" | "invalid_transition" | "no_plan_in_force" | "plan_version_taken" | "plan_in_force" | "programme_in_use" | "archived" | "last_owner" | "user_exists" | "idempotency_in_progress" | "conflict" | "link_expired" | "version_mismatch" | "body_too_large" | "unsupported_media_type" | "validation_failed" | "idempotency_key_reused" | "currency_mismatch" | "rate_limited" | "internal" | "overloaded" | "unavailable";
            requestId: string;
            errors?: {
                /** @enum {string} */
                in: "body" | "query" | "path" | "header";
                /** @description JSON pointer (RFC 6901) into that part */
                pointer: string;
                detail: string;
            }[];
        };
        SignInState: {
            /** @enum {string} */
            state: "signed_in";
            user: components["schemas"]["Me"];
        } | {
            /** @enum {string} */
            state: "second_factor";
            /** @description Open: more may be added */
            methods: ("totp" | "recovery_code" | "passkey")[];
        } | {
            /**
             * @description The role needs a second factor: set up codes or a passkey, and you are in
             * @enum {string}
             */
            state: "enrol_second_factor";
        };
        Me: {
            /** @example usr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            email: string;
            name: string;
            /**
             * @description Open: owner, admin, sales, viewer, programme_admin, partner_manager, finance, support; more may be added
             * @enum {string}
             */
            role: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            /**
             * @description null: one of SISO's own staff
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            partner: {
                /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
                id: string;
                companyName: string;
            } | null;
            locale: string | null;
            /** @description What they may do; a widget session holds no more */
            scopes: string[];
            permissions: components["schemas"]["Permissions"];
            emailVerified: boolean;
            mfa: {
                /** @description By the role */
                required: boolean;
                totp: boolean;
                passkeys: number;
            };
            /**
             * Format: date-time
             * @description Until when what asks for a proof of identity goes through
             * @example 2026-03-31T14:05:09.120Z
             */
            steppedUpUntil: string | null;
            session: {
                /** @example ses_01k9zq3m7xw5v8h2t6r4d1e0cb */
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-03-31T14:05:09.120Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @example 2026-03-31T14:05:09.120Z
                 */
                expiresAt: string;
            };
        };
        /**
         * @description What is granted on top of the role
         * @example {
         *       "read": [
         *         "audit"
         *       ]
         *     }
         */
        Permissions: {
            [key: string]: string[];
        };
        SignInInput: {
            email: string;
            password: string;
        };
        UpdateMe: {
            name?: string;
            /** @enum {string|null} */
            locale?: "en" | "es" | "fr" | "de" | "ar" | null;
        };
        OwnWidgetSession: {
            /** @example wse_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            token: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            expiresAt: string;
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string | null;
            components: ("api-keys" | "audit-log" | "commission-dashboard" | "partner-list" | "plan-list" | "profile" | "project-list" | "referral-form" | "referral-list" | "team")[];
            scopes: string[];
        };
        MintWidgetSession: {
            /**
             * @description For SISO: look at this partner, as its people see it
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId?: string;
        };
        SecondFactor: {
            /** @enum {string} */
            method: "totp" | "recovery_code";
            /** @example 492039 */
            code: string;
            /** @description Ask for no code here for thirty days */
            rememberDevice?: boolean;
        };
        StepUp: {
            password: string;
        } | {
            /** @example 492039 */
            code: string;
        } | {
            passkey: components["schemas"]["PublicKeyCredentialJSON"];
        };
        /** @description A PublicKeyCredential as JSON (WebAuthn Level 3) */
        PublicKeyCredentialJSON: {
            id: string;
            response: {
                clientDataJSON: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Security: {
            email: string;
            emailVerified: boolean;
            hasPassword: boolean;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            passwordChangedAt: string | null;
            mfaRequired: boolean;
            totp: {
                enabled: boolean;
                /**
                 * Format: date-time
                 * @example 2026-03-31T14:05:09.120Z
                 */
                since: string | null;
            };
            recoveryCodes: {
                left: number;
            };
            passkeys: components["schemas"]["Passkey"][];
        };
        Passkey: {
            /** @example psk_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            lastUsedAt: string | null;
            /** @description Whether it is kept for more than one device */
            backedUp: boolean;
        };
        TotpStart: {
            /** @description Base32 */
            secret: string;
            /** @description The same for a QR code */
            uri: string;
        };
        RecoveryCodes: {
            /** @description Told once */
            recoveryCodes: string[];
        };
        ConfirmTotp: {
            /** @example 492039 */
            code: string;
        };
        InvitationOffer: {
            email: string;
            name: string | null;
            /**
             * @description Open: owner, admin, sales, viewer, programme_admin, partner_manager, finance, support; more may be added
             * @enum {string}
             */
            role: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            /** @description null: to SISO's own staff */
            companyName: string | null;
            invitedBy: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            expiresAt: string;
        };
        LinkToken: {
            token: string;
        };
        /** @description For `navigator.credentials.create` */
        PublicKeyCredentialCreationOptionsJSON: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        InvitationPasskey: {
            token: string;
            /** @example Mara Lindqvist */
            name: string;
        };
        AcceptInvitation: {
            token: string;
            /** @example Mara Lindqvist */
            name: string;
            /** @description 12 to 128 characters, not a common one, not close to the address */
            password: string;
        } | {
            token: string;
            /** @example Mara Lindqvist */
            name: string;
            passkey: components["schemas"]["PublicKeyCredentialJSON"];
        };
        ForgotPassword: {
            email: string;
        };
        ResetPassword: {
            token: string;
            /** @description 12 to 128 characters, not a common one, not close to the address */
            password: string;
        };
        ChangePassword: {
            currentPassword: string;
            /** @description 12 to 128 characters, not a common one, not close to the address */
            newPassword: string;
        };
        ChangeEmail: {
            email: string;
        };
        SignInSessionList: {
            data: components["schemas"]["SignInSession"][];
        };
        SignInSession: {
            /** @example ses_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            current: boolean;
            browser: string | null;
            os: string | null;
            address: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            expiresAt: string;
        };
        /** @description For `navigator.credentials.get` */
        PublicKeyCredentialRequestOptionsJSON: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        PasskeySignIn: {
            response: components["schemas"]["PublicKeyCredentialJSON"];
        };
        AddPasskey: {
            response: components["schemas"]["PublicKeyCredentialJSON"];
            /** @example Laptop */
            name: string;
        };
        RenamePasskey: {
            /** @example Laptop */
            name: string;
        };
        Programme: {
            /** @example prg_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            name: string;
            /** @description IANA name; every day and month of the programme is in it */
            timeZone: string;
            defaultCurrency: components["schemas"]["Currency"];
            /**
             * @description Open: client_payment_collected, project_won; more may be added
             * @enum {string}
             */
            accrualEvent: "client_payment_collected" | "project_won";
            /** @description Days from earning until a commission is payable */
            holdDays: number;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        /** @enum {string} */
        Currency: "USD" | "CAD" | "GBP" | "EUR" | "AUD";
        UpdateProgramme: {
            name?: string;
            /**
             * @description Fixed as soon as there is a referral
             * @example America/New_York
             */
            timeZone?: string;
            defaultCurrency?: components["schemas"]["Currency"];
            /**
             * @description Holds for projects won from now on; a project keeps that of the day it was won
             * @enum {string}
             */
            accrualEvent?: "client_payment_collected" | "project_won";
            holdDays?: number;
        };
        /** @description An immutable version of the rules: new rules are a new version */
        Plan: {
            /** @example pln_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description Open: bronze, silver, gold; more may be added
             * @enum {string}
             */
            tier: "bronze" | "silver" | "gold";
            /** @description Counts up per tier */
            version: number;
            name: string | null;
            baseRate: components["schemas"]["Rate"];
            overrideRate: components["schemas"]["Rate"];
            /**
             * Format: date
             * @example 2026-03-31
             */
            validFrom: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            archivedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
        };
        /**
         * @description A decimal text from 0 to 1, at most six places
         * @example 0.125
         */
        Rate: string;
        CreatePlan: {
            /** @enum {string} */
            tier: "bronze" | "silver" | "gold";
            name?: string | null;
            baseRate: components["schemas"]["Rate"];
            overrideRate: components["schemas"]["Rate"];
            /**
             * Format: date
             * @description From this day on, in the programme's zone, the version holds for what is won
             * @example 2026-03-31
             */
            validFrom: string;
        };
        PlanList: {
            data: components["schemas"]["Plan"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        Partner: {
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            companyName: string;
            contactEmail: string | null;
            contactPhone: string | null;
            currency: components["schemas"]["Currency"];
            /**
             * @description Open: bronze, silver, gold; more may be added
             * @enum {string}
             */
            tier: "bronze" | "silver" | "gold";
            /**
             * @description Open: active, inactive, suspended; more may be added
             * @enum {string}
             */
            status: "active" | "inactive" | "suspended";
            /** @description The partner's own; null: the plan's for the tier */
            commissionRate: components["schemas"]["Rate"] | null;
            /** @description The partner's own; null: the plan's for the tier */
            overrideRate: components["schemas"]["Rate"] | null;
            brand: components["schemas"]["Brand"];
            externalId: string | null;
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            archivedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        Brand: {
            logoUrl: string | null;
            /** @description #rrggbb, lower case */
            color: string | null;
            /** @description Corner radius in CSS pixels, 0 to 24 */
            radius: number | null;
            /** @description A CSS font-family list */
            font: string | null;
        };
        CreatePartner: {
            companyName: string;
            contactEmail?: string | null;
            contactPhone?: string | null;
            currency?: components["schemas"]["Currency"] & unknown;
            /**
             * @description By default bronze
             * @enum {string}
             */
            tier?: "bronze" | "silver" | "gold";
            /**
             * @description By default active
             * @enum {string}
             */
            status?: "active" | "inactive" | "suspended";
            /** @description The partner's own; null: the plan's for the tier */
            commissionRate?: components["schemas"]["Rate"] | null;
            /** @description The partner's own; null: the plan's for the tier */
            overrideRate?: components["schemas"]["Rate"] | null;
            brand?: components["schemas"]["BrandInput"];
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata?: {
                [key: string]: string;
            };
            /**
             * @description Your own id; unique per partner
             * @example crm-4711
             */
            externalId?: string;
        };
        /** @description Omitted keeps, a value sets, null clears, field by field */
        BrandInput: {
            /** @description https, or http for loopback */
            logoUrl?: string | null;
            color?: string | null;
            radius?: number | null;
            /** @description A CSS font-family list of letters, digits, spaces and hyphens; names may be quoted */
            font?: string | null;
        };
        PartnerList: {
            data: components["schemas"]["Partner"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        /** @description A partner's own key may set contactEmail, contactPhone, brand and metadata. */
        UpdatePartner: {
            companyName?: string;
            contactEmail?: string | null;
            contactPhone?: string | null;
            currency?: components["schemas"]["Currency"];
            /** @enum {string} */
            tier?: "bronze" | "silver" | "gold";
            /** @enum {string} */
            status?: "active" | "inactive" | "suspended";
            /** @description The partner's own; null: the plan's for the tier */
            commissionRate?: components["schemas"]["Rate"] | null;
            /** @description The partner's own; null: the plan's for the tier */
            overrideRate?: components["schemas"]["Rate"] | null;
            brand?: components["schemas"]["BrandInput"];
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata?: {
                [key: string]: string;
            };
            /**
             * @description Your own id; unique per partner
             * @example crm-4711
             */
            externalId?: string | null;
        };
        PublicBrand: {
            /**
             * @description null: the programme's own, for SISO's staff
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            companyName: string;
            logoUrl: string | null;
            /** @description #rrggbb, lower case */
            color: string | null;
            /** @description Corner radius in CSS pixels, 0 to 24 */
            radius: number | null;
            /** @description A CSS font-family list */
            font: string | null;
            currency: components["schemas"]["Currency"] & unknown;
            /**
             * @description An inactive partner takes no referrals
             * @enum {string}
             */
            status: "active" | "inactive" | "suspended";
        };
        UserList: {
            data: components["schemas"]["User"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        User: {
            /** @example usr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description null: one of SISO's own staff
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            email: string;
            name: string;
            /**
             * @description Open: owner, admin, sales, viewer, programme_admin, partner_manager, finance, support; more may be added
             * @enum {string}
             */
            role: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            permissions: components["schemas"]["Permissions"];
            /**
             * @description Open: active, suspended; more may be added
             * @enum {string}
             */
            status: "active" | "suspended";
            /** @description Whether a second factor is set up */
            mfaEnabled: boolean;
            locale: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            lastLoginAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        UpdateUser: {
            name?: string;
            /** @enum {string} */
            role?: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            permissions?: components["schemas"]["PermissionsInput"];
        };
        /**
         * @description Actions (read, submit, write) and the resources that each is granted on; `*` is all. On top of the role
         * @example {
         *       "read": [
         *         "audit"
         *       ]
         *     }
         */
        PermissionsInput: {
            read?: ("activity" | "api-keys" | "audit" | "brand" | "commissions" | "dashboard" | "events" | "partners" | "plans" | "programme" | "projects" | "referrals" | "sign-ins" | "signing-keys" | "users" | "widget-sessions" | "*")[];
            write?: ("activity" | "api-keys" | "audit" | "brand" | "commissions" | "dashboard" | "events" | "partners" | "plans" | "programme" | "projects" | "referrals" | "sign-ins" | "signing-keys" | "users" | "widget-sessions" | "*")[];
            submit?: ("activity" | "api-keys" | "audit" | "brand" | "commissions" | "dashboard" | "events" | "partners" | "plans" | "programme" | "projects" | "referrals" | "sign-ins" | "signing-keys" | "users" | "widget-sessions" | "*")[];
        };
        Roles: {
            data: components["schemas"]["Role"][];
        };
        Role: {
            /**
             * @description Open: owner, admin, sales, viewer, programme_admin, partner_manager, finance, support; more may be added
             * @enum {string}
             */
            role: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            /**
             * @description Whose people have it
             * @enum {string}
             */
            of: "partner" | "programme";
            /** @description Whether a second factor is required */
            mfaRequired: boolean;
            permissions: components["schemas"]["Permissions"];
        };
        Invitation: {
            /** @example inv_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description null: to SISO's own staff
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            email: string;
            name: string | null;
            /**
             * @description Open: owner, admin, sales, viewer, programme_admin, partner_manager, finance, support; more may be added
             * @enum {string}
             */
            role: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            permissions: components["schemas"]["Permissions"];
            /** @description Of the mail; null: English */
            locale: string | null;
            /**
             * @description Open: pending, accepted, expired, revoked; more may be added
             * @enum {string}
             */
            status: "pending" | "accepted" | "expired" | "revoked";
            invitedBy: {
                /** @example user */
                type: string;
                /** @example usr_01k9zq3m7xw5v8h2t6r4d1e0cb */
                id: string;
                /** @description Of a person; null for keys, and for SISO's staff to a partner */
                name: string | null;
            };
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            acceptedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        CreateInvitation: {
            email: string;
            name?: string;
            /** @enum {string} */
            role: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
            permissions?: components["schemas"]["PermissionsInput"];
            /**
             * @description Language of the mail; by default English
             * @enum {string}
             */
            locale?: "en" | "es" | "fr" | "de" | "ar";
            /**
             * @description For SISO: whose people they join; left out, SISO's own staff
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId?: string;
        };
        InvitationList: {
            data: components["schemas"]["Invitation"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        SignInList: {
            data: components["schemas"]["SignIn"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        SignIn: {
            /** @example sin_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description null: nobody has the address that was typed
             * @example usr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            userId: string | null;
            /**
             * @description null: one of SISO's own staff, or nobody
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            /** @description As it was typed; only where it is the address of a person */
            email: string | null;
            /**
             * @description Open: success, challenge, failure; more may be added. `challenge`: the password was right, a second factor was asked for
             * @enum {string}
             */
            outcome: "success" | "challenge" | "failure";
            /**
             * @description Open: password, totp, recovery_code, passkey, device, invitation, reset; more may be added
             * @enum {string}
             */
            factor: "password" | "totp" | "recovery_code" | "passkey" | "device" | "invitation" | "reset";
            /**
             * @description Why it failed
             * @example wrong_password
             */
            reason: string | null;
            browser: string | null;
            os: string | null;
            /** @description Whether the person had not signed in on it before */
            newDevice: boolean;
            /**
             * @description Network address
             * @example 203.0.113.7
             */
            address: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            occurredAt: string;
        };
        AuditEntryList: {
            data: components["schemas"]["AuditEntry"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        AuditEntry: {
            /** @example aud_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description null: it concerns the programme itself
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            actor: {
                /** @description Open: user, operator_key, secret_key, publishable_key, widget_session, system */
                type: string;
                /** @description A person's or a key's id; for a host's session the host's own user id */
                id: string | null;
                /** @description null: not known, or not yours to know */
                name: string | null;
            };
            /**
             * @description noun.verb; more may be added
             * @example referral.create
             */
            action: string;
            subject: {
                type: string;
                id: string;
            };
            /** @description What changed; depends on the action */
            changes: {
                [key: string]: unknown;
            };
            requestId: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
        };
        CreatedApiKey: components["schemas"]["ApiKey"] & {
            /** @description Shown once; a replayed answer leaves it out */
            key?: string;
        };
        ApiKey: {
            /** @example key_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description Open: secret, publishable; more may be added
             * @enum {string}
             */
            kind: "secret" | "publishable";
            /**
             * @description null: the programme's own (operator) key
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            name: string;
            scopes: string[];
            allowedOrigins: string[];
            prefix: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            revokedAt: string | null;
            /**
             * @description The person or key that made it; null: the command line, or before this was kept
             * @example usr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            createdBy: string | null;
            /**
             * @description The key that took its place by a rotation
             * @example key_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            replacedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        CreateApiKey: {
            /** @enum {string} */
            kind: "secret" | "publishable";
            name: string;
            /**
             * @description For SISO: left out, an operator key. A partner's people make their own partner's
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId?: string;
            scopes?: ("activity:read" | "api-keys:read" | "api-keys:write" | "audit:read" | "brand:read" | "commissions:read" | "commissions:write" | "dashboard:read" | "events:read" | "partners:read" | "partners:write" | "plans:read" | "plans:write" | "programme:read" | "programme:write" | "projects:read" | "projects:write" | "referrals:read" | "referrals:submit" | "referrals:write" | "sign-ins:read" | "signing-keys:read" | "signing-keys:write" | "users:read" | "users:write" | "widget-sessions:read" | "widget-sessions:write" | "programme:*")[];
            /** @description Publishable keys: exactly these origins may use it */
            allowedOrigins?: string[];
            /**
             * Format: date-time
             * @example 2027-03-31T00:00:00.000Z
             */
            expiresAt?: string;
        };
        ApiKeyList: {
            data: components["schemas"]["ApiKey"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        UpdateApiKey: {
            name?: string;
            allowedOrigins?: string[];
        };
        RotateApiKey: {
            /** @description For so long the old key still serves. Default: 24 */
            overlapHours?: number;
        };
        MintedWidgetSession: components["schemas"]["WidgetSession"] & {
            /** @description For the page; a replayed answer leaves it out */
            token?: string;
        };
        WidgetSession: {
            /** @example wse_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description null: of SISO's own staff
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            /**
             * @description Who signed in; null: a session that a key minted
             * @example usr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            userId: string | null;
            subject: string;
            origin: string;
            components: string[];
            scopes: string[];
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
        };
        CreateWidgetSession: {
            /**
             * @description Needed with an operator key
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId?: string;
            /** @description The host's own id of the signed-in user */
            subject: string;
            /**
             * @description The origin of the page; the token works from nowhere else
             * @example https://partner.example
             */
            origin: string;
            components?: ("api-keys" | "audit-log" | "commission-dashboard" | "partner-list" | "plan-list" | "profile" | "project-list" | "referral-form" | "referral-list" | "team")[];
            scopes?: ("activity:read" | "api-keys:read" | "api-keys:write" | "audit:read" | "brand:read" | "commissions:read" | "commissions:write" | "dashboard:read" | "events:read" | "partners:read" | "partners:write" | "plans:read" | "plans:write" | "programme:read" | "programme:write" | "projects:read" | "projects:write" | "referrals:read" | "referrals:submit" | "referrals:write" | "sign-ins:read" | "signing-keys:read" | "signing-keys:write" | "users:read" | "users:write" | "widget-sessions:read" | "widget-sessions:write")[];
            /** @description Default: 900 */
            ttlSeconds?: number;
        };
        WidgetSessionList: {
            data: components["schemas"]["WidgetSession"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        SigningKeyList: {
            data: components["schemas"]["SigningKey"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        SigningKey: {
            /**
             * @description The `kid` of the tokens that it signs
             * @example sig_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            id: string;
            /**
             * Format: date-time
             * @description Its tokens stay valid until they expire
             * @example 2026-03-31T14:05:09.120Z
             */
            retiredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
        };
        JwkSet: {
            keys: {
                kty: string;
                crv: string;
                x: string;
                kid: string;
                alg: string;
                use: string;
            }[];
        };
        Referral: {
            /** @example ref_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string;
            /**
             * @description Open: new, qualified, converted, lost; more may be added
             * @enum {string}
             */
            status: "new" | "qualified" | "converted" | "lost";
            clientName: string;
            clientEmail: string | null;
            clientPhone: string | null;
            clientCompany: string | null;
            projectDescription: string | null;
            estimatedValue: components["schemas"]["Money"] | null;
            /**
             * @description Open: website, email, call, event, social, import, other; more may be added
             * @enum {string}
             */
            source: "website" | "email" | "call" | "event" | "social" | "import" | "other";
            externalId: string | null;
            utm: components["schemas"]["Utm"] | null;
            pageUrl: string | null;
            referrerUrl: string | null;
            lostReason: string | null;
            /** @example prj_01k9zq3m7xw5v8h2t6r4d1e0cb */
            projectId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            submittedAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            qualifiedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            convertedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            lostAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            archivedAt: string | null;
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        /**
         * @example {
         *       "amount": 1250000,
         *       "currency": "USD"
         *     }
         */
        Money: {
            /** @description Integer minor units (cents) */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /**
         * @example {
         *       "source": "newsletter",
         *       "medium": "email",
         *       "campaign": "spring",
         *       "term": null,
         *       "content": null
         *     }
         */
        Utm: {
            /** @default null */
            source: string | null;
            /** @default null */
            medium: string | null;
            /** @default null */
            campaign: string | null;
            /** @default null */
            term: string | null;
            /** @default null */
            content: string | null;
        };
        CreateReferral: {
            clientName: string;
            clientEmail?: string | null;
            clientPhone?: string | null;
            clientCompany?: string | null;
            projectDescription?: string | null;
            estimatedValue?: components["schemas"]["Money"] | null;
            /**
             * @description Needed with an operator key; otherwise your own or left out
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId?: string;
            /** @enum {string} */
            source?: "website" | "email" | "call" | "event" | "social" | "import" | "other";
            utm?: components["schemas"]["Utm"] | null;
            pageUrl?: string | null;
            referrerUrl?: string | null;
            /**
             * @description Secret or operator key only
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description Secret or operator key only
             * @example {
             *       "region": "north"
             *     }
             */
            metadata?: {
                [key: string]: string;
            };
            /**
             * @description Operator key only
             * @example 2026-03-31
             */
            submittedAt?: string;
        };
        ReferralList: {
            data: components["schemas"]["Referral"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        UpdateReferral: {
            clientName?: string;
            clientEmail?: string | null;
            clientPhone?: string | null;
            clientCompany?: string | null;
            projectDescription?: string | null;
            estimatedValue?: components["schemas"]["Money"] | null;
            /**
             * @description Your own id; unique per partner
             * @example crm-4711
             */
            externalId?: string | null;
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata?: {
                [key: string]: string;
            };
        };
        StatusChangeList: {
            data: components["schemas"]["StatusChange"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        StatusChange: {
            /** @example chg_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /** @example ref_01k9zq3m7xw5v8h2t6r4d1e0cb */
            referralId: string;
            /**
             * @description Open: new, qualified, converted, lost; more may be added
             * @enum {string|null}
             */
            fromStatus: "new" | "qualified" | "converted" | "lost" | null;
            /**
             * @description Open: new, qualified, converted, lost; more may be added
             * @enum {string}
             */
            toStatus: "new" | "qualified" | "converted" | "lost";
            reason: string | null;
            actorType: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
        };
        QualifyReferral: {
            /**
             * @description An RFC 3339 instant, or a day: its start in the programme's zone
             * @example 2026-03-31
             */
            qualifiedAt?: string;
        };
        Project: {
            /** @example prj_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string;
            /** @example ref_01k9zq3m7xw5v8h2t6r4d1e0cb */
            referralId: string;
            name: string;
            clientName: string;
            value: components["schemas"]["Money"];
            /**
             * @description Open: active, on_hold, completed, cancelled; more may be added
             * @enum {string}
             */
            status: "active" | "on_hold" | "completed" | "cancelled";
            /**
             * Format: date
             * @example 2026-03-31
             */
            wonOn: string;
            collected: components["schemas"]["Money"];
            /**
             * @description Open: client_payment_collected, project_won; more may be added
             * @enum {string}
             */
            accrualEvent: "client_payment_collected" | "project_won";
            /** @description Fixed on the day it was won */
            rates: {
                base: components["schemas"]["Rate"];
                override: components["schemas"]["Rate"];
                /** @enum {string} */
                baseFrom: "partner" | "plan";
                /** @enum {string} */
                overrideFrom: "partner" | "plan";
                /**
                 * @description Open: bronze, silver, gold; more may be added
                 * @enum {string}
                 */
                tier: "bronze" | "silver" | "gold";
                /** @example pln_01k9zq3m7xw5v8h2t6r4d1e0cb */
                planId: string | null;
                planVersion: number | null;
            };
            milestonesCompleted: number;
            milestonesTotal: number;
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        ConvertReferral: {
            value: components["schemas"]["Money"];
            projectName?: string;
            /**
             * @description An RFC 3339 instant, or a day: its start in the programme's zone
             * @example 2026-03-31
             */
            convertedAt?: string;
        };
        LoseReferral: {
            reason?: string;
            /**
             * @description An RFC 3339 instant, or a day: its start in the programme's zone
             * @example 2026-03-31
             */
            lostAt?: string;
        };
        ProjectList: {
            data: components["schemas"]["Project"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        UpdateProject: {
            name?: string;
            /** @enum {string} */
            status?: "active" | "on_hold" | "completed" | "cancelled";
            /**
             * @description A string map of at most 50 keys for your own use
             * @example {
             *       "region": "north"
             *     }
             */
            metadata?: {
                [key: string]: string;
            };
        };
        Milestone: {
            /** @example mil_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /** @example prj_01k9zq3m7xw5v8h2t6r4d1e0cb */
            projectId: string;
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string;
            name: string;
            position: number;
            /**
             * Format: date
             * @example 2026-03-31
             */
            dueOn: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            completedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        CreateMilestone: {
            name: string;
            position?: number;
            /**
             * Format: date
             * @example 2026-03-31
             */
            dueOn?: string | null;
        };
        MilestoneList: {
            data: components["schemas"]["Milestone"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        UpdateMilestone: {
            name?: string;
            position?: number;
            /**
             * Format: date
             * @example 2026-03-31
             */
            dueOn?: string | null;
            /**
             * @description When it was completed; null takes that back
             * @example 2026-03-31
             */
            completedAt?: string | null;
        };
        ClientPayment: {
            /** @example pmt_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /** @example prj_01k9zq3m7xw5v8h2t6r4d1e0cb */
            projectId: string;
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string;
            amount: components["schemas"]["Money"];
            /**
             * Format: date
             * @example 2026-03-31
             */
            paidOn: string;
            reference: string | null;
            externalId: string | null;
            /**
             * @description What it earned; null beyond the value, or where winning earns
             * @example com_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            commissionId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
        };
        RecordPayment: {
            amount: components["schemas"]["Money"];
            /**
             * Format: date
             * @description Default: today in the programme's zone
             * @example 2026-03-31
             */
            paidOn?: string;
            reference?: string;
            /**
             * @description Your own id; unique per partner
             * @example crm-4711
             */
            externalId?: string;
        };
        ClientPaymentList: {
            data: components["schemas"]["ClientPayment"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        CommissionList: {
            data: components["schemas"]["Commission"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
        Commission: {
            /** @example com_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string;
            /** @example prj_01k9zq3m7xw5v8h2t6r4d1e0cb */
            projectId: string;
            /** @example ref_01k9zq3m7xw5v8h2t6r4d1e0cb */
            referralId: string;
            clientName: string;
            /**
             * @description Open: pending, payable, in_payout, paid, reversed; more may be added
             * @enum {string}
             */
            status: "pending" | "payable" | "in_payout" | "paid" | "reversed";
            earningEvent: {
                /**
                 * @description Open: client_payment_collected, project_won; more may be added
                 * @enum {string}
                 */
                type: "client_payment_collected" | "project_won";
                id: string;
            };
            /**
             * Format: date
             * @example 2026-03-31
             */
            earnedOn: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            payableOn: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            paidOn: string | null;
            paymentReference: string | null;
            base: components["schemas"]["SignedMoney"];
            override: components["schemas"]["SignedMoney"];
            total: components["schemas"]["SignedMoney"];
            /** @example pln_01k9zq3m7xw5v8h2t6r4d1e0cb */
            planId: string | null;
            planVersion: number | null;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            updatedAt: string;
        };
        SignedMoney: {
            amount: number;
            /** @enum {string} */
            currency: "USD" | "CAD" | "GBP" | "EUR" | "AUD";
        };
        CommissionExplanation: {
            /** @example com_01k9zq3m7xw5v8h2t6r4d1e0cb */
            commissionId: string;
            inputs: {
                projectValue: components["schemas"]["Money"];
                collectedBefore: components["schemas"]["Money"];
                collectedAfter: components["schemas"]["Money"];
                /**
                 * @description Open: bronze, silver, gold; more may be added
                 * @enum {string}
                 */
                tier: "bronze" | "silver" | "gold";
                baseRate: components["schemas"]["Rate"];
                /** @enum {string} */
                baseFrom: "partner" | "plan";
                overrideRate: components["schemas"]["Rate"];
                /** @enum {string} */
                overrideFrom: "partner" | "plan";
                /** @example pln_01k9zq3m7xw5v8h2t6r4d1e0cb */
                planId: string | null;
                planVersion: number | null;
                /**
                 * Format: date
                 * @example 2026-03-31
                 */
                wonOn: string;
            };
            steps: {
                /** @enum {string} */
                part: "base" | "override";
                rate: components["schemas"]["Rate"];
                basis: components["schemas"]["Money"] & unknown;
                /**
                 * @description rate × basis in minor units, before rounding
                 * @example 156250.5
                 */
                exact: string;
                rounded: components["schemas"]["SignedMoney"] & unknown;
                alreadyEarned: components["schemas"]["SignedMoney"];
                earned: components["schemas"]["SignedMoney"];
            }[];
            /** @enum {string} */
            rounding: "half_away_from_zero";
            base: components["schemas"]["SignedMoney"];
            override: components["schemas"]["SignedMoney"];
            total: components["schemas"]["SignedMoney"];
            reversals: {
                /** @example com_01k9zq3m7xw5v8h2t6r4d1e0cb */
                commissionId: string;
                total: components["schemas"]["SignedMoney"];
            }[];
            /** @description Whether the calculation, run again over these inputs, gives the same cents */
            replays: boolean;
        };
        SettleCommission: {
            /**
             * Format: date
             * @example 2026-03-31
             */
            paidOn?: string;
            reference?: string;
        };
        Dashboard: {
            /** @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb */
            partnerId: string;
            /** @description The programme's; every day and month here is in it */
            timeZone: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            asOf: string;
            /**
             * Format: date
             * @description The programme's
             * @example 2026-03-31
             */
            today: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-31
             */
            to: string;
            currency: components["schemas"]["Currency"] & unknown;
            /** @description The partner's own currency first, always there; currencies are never summed */
            earnings: {
                currency: components["schemas"]["Currency"];
                thisMonth: components["schemas"]["SignedMoney"];
                yearToDate: components["schemas"]["SignedMoney"];
                inRange: components["schemas"]["SignedMoney"];
                pending: components["schemas"]["SignedMoney"] & unknown;
                payable: components["schemas"]["SignedMoney"] & unknown;
                paid: components["schemas"]["SignedMoney"];
            }[];
            referrals: {
                /** @description New or qualified now */
                active: number;
                /** @description Submitted in the range */
                submitted: number;
                /** @description Of those, won by now */
                converted: number;
                /** @description converted ÷ submitted; null where none was submitted */
                conversionRate: components["schemas"]["Rate"] | null;
            };
            /** @description As many days, just before `from`; null unless `compare=previous` */
            previous: {
                /**
                 * Format: date
                 * @example 2026-03-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-31
                 */
                to: string;
                /** @description One per currency of `earnings`, in that order */
                earned: components["schemas"]["SignedMoney"][];
                submitted: number;
                /** @description Of those, won by now */
                converted: number;
                conversionRate: components["schemas"]["Rate"] | null;
            } | null;
            /** @description How many stand where now */
            pipeline: {
                /**
                 * @description Open: new, qualified, converted, lost; more may be added
                 * @enum {string}
                 */
                status: "new" | "qualified" | "converted" | "lost";
                count: number;
            }[];
            /** @description The twelve months that end with the range's last, each whole */
            series: {
                /** @example 2026-03 */
                month: string;
                submitted: number;
                /** @description Of those submitted in the month, won by now */
                converted: number;
                /** @description One per currency of `earnings`, in that order */
                earned: components["schemas"]["SignedMoney"][];
            }[];
            /** @description At most five of the range, most submitted first */
            topSources: {
                /**
                 * @description Open: website, email, call, event, social, import, other; more may be added
                 * @enum {string}
                 */
                source: "website" | "email" | "call" | "event" | "social" | "import" | "other";
                submitted: number;
                converted: number;
                earned: components["schemas"]["SignedMoney"][];
            }[];
            /** @description The last ten, the latest first */
            activity: components["schemas"]["Event"][];
        };
        Event: {
            /** @example evt_01k9zq3m7xw5v8h2t6r4d1e0cb */
            id: string;
            /**
             * @description noun.past_tense; more may be added
             * @example referral.created
             */
            type: string;
            /**
             * @description null: it concerns the programme itself
             * @example ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
             */
            partnerId: string | null;
            /**
             * Format: date-time
             * @description When it happened; may lie long before createdAt
             * @example 2026-03-31T14:05:09.120Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @example 2026-03-31T14:05:09.120Z
             */
            createdAt: string;
            /**
             * @description Open: partner, staff; more may be added
             * @enum {string}
             */
            audience: "partner" | "staff";
            actor: {
                type: string;
                id: string | null;
            };
            subject: {
                type: string;
                id: string;
            };
            /** @description Depends on the type */
            data: {
                [key: string]: unknown;
            };
        };
        EventList: {
            data: components["schemas"]["Event"][];
            pagination: {
                nextCursor: string | null;
                hasMore: boolean;
            };
        };
    };
    responses: {
        /** @description `archived`, `idempotency_in_progress` */
        ArchivedOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `archived`, `user_exists`, `idempotency_in_progress`, `conflict` */
        ArchivedOrUserExistsOrIdempotencyInProgressOrConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `body_too_large` */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `conflict` */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `external_id_taken`, `archived` */
        ExternalIdTakenOrArchived: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `external_id_taken`, `archived`, `idempotency_in_progress` */
        ExternalIdTakenOrArchivedOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `external_id_taken`, `idempotency_in_progress` */
        ExternalIdTakenOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `external_id_taken`, `invalid_transition`, `idempotency_in_progress` */
        ExternalIdTakenOrInvalidTransitionOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `idempotency_in_progress` */
        IdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal` */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_credentials` */
        InvalidCredentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_cursor` */
        InvalidCursor: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_idempotency_key` */
        InvalidIdempotencyKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_transition` */
        InvalidTransition: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_transition`, `archived`, `idempotency_in_progress` */
        InvalidTransitionOrArchivedOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_transition`, `archived`, `user_exists`, `idempotency_in_progress`, `conflict` */
        InvalidTransitionOrArchivedOrUserExistsOrIdempotencyInProgressOrConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_transition`, `idempotency_in_progress` */
        InvalidTransitionOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_transition`, `no_plan_in_force`, `archived`, `idempotency_in_progress` */
        InvalidTransitionOrNoPlanInForceOrArchivedOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `last_owner` */
        LastOwner: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `last_owner`, `idempotency_in_progress` */
        LastOwnerOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `link_expired` */
        LinkExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `malformed_request` */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `malformed_request`, `idempotency_key_required`, `invalid_idempotency_key` */
        MalformedRequestOrIdempotencyKeyRequiredOrInvalidIdempotencyKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `malformed_request`, `invalid_idempotency_key` */
        MalformedRequestOrInvalidIdempotencyKey: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `beyond_own_rights`, `partner_suspended` */
        MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `beyond_own_rights`, `partner_suspended`, `partner_inactive` */
        MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspendedOrPartnerInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `beyond_own_rights`, `step_up_required`, `partner_suspended` */
        MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrStepUpRequiredOrPartnerSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `beyond_own_rights`, `step_up_required`, `partner_suspended`, `partner_inactive` */
        MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrStepUpRequiredOrPartnerSuspendedOrPartnerInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `partner_suspended` */
        MissingScopeOrOriginNotAllowedOrPartnerSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `partner_suspended`, `partner_inactive` */
        MissingScopeOrOriginNotAllowedOrPartnerSuspendedOrPartnerInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `origin_not_allowed`, `step_up_required`, `partner_suspended`, `partner_inactive` */
        MissingScopeOrOriginNotAllowedOrStepUpRequiredOrPartnerSuspendedOrPartnerInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `programme_only`, `origin_not_allowed` */
        MissingScopeOrProgrammeOnlyOrOriginNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `programme_only`, `origin_not_allowed`, `partner_suspended` */
        MissingScopeOrProgrammeOnlyOrOriginNotAllowedOrPartnerSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `missing_scope`, `programme_only`, `origin_not_allowed`, `partner_suspended`, `partner_inactive` */
        MissingScopeOrProgrammeOnlyOrOriginNotAllowedOrPartnerSuspendedOrPartnerInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found` */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `origin_not_allowed` */
        OriginNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `origin_not_allowed`, `account_suspended`, `partner_suspended` */
        OriginNotAllowedOrAccountSuspendedOrPartnerSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `origin_not_allowed`, `step_up_required` */
        OriginNotAllowedOrStepUpRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`, `overloaded` */
        OverloadedOrUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `plan_in_force`, `idempotency_in_progress` */
        PlanInForceOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `plan_version_taken`, `idempotency_in_progress` */
        PlanVersionTakenOrIdempotencyInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `programme_in_use` */
        ProgrammeInUse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `rate_limited` */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated` */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`, `invalid_credentials` */
        UnauthenticatedOrInvalidCredentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`, `invalid_credentials`, `second_factor_invalid` */
        UnauthenticatedOrInvalidCredentialsOrSecondFactorInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`, `second_factor_invalid` */
        UnauthenticatedOrSecondFactorInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`, `token_expired` */
        UnauthenticatedOrTokenExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable` */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type` */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `user_exists` */
        UserExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `validation_failed` */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `validation_failed`, `idempotency_key_reused` */
        ValidationFailedOrIdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `validation_failed`, `idempotency_key_reused`, `currency_mismatch` */
        ValidationFailedOrIdempotencyKeyReusedOrCurrencyMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `version_mismatch` */
        VersionMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@northwind.example",
                 *       "password": "four long words please"
                 *     }
                 */
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description Where the sign-in stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "signed_in",
                     *       "user": {
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "email": "mara@northwind.example",
                     *         "name": "Mara Lindqvist",
                     *         "role": "owner",
                     *         "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "partner": {
                     *           "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "companyName": "Northwind Studio"
                     *         },
                     *         "locale": "en",
                     *         "scopes": [
                     *           "activity:read",
                     *           "brand:read",
                     *           "dashboard:read"
                     *         ],
                     *         "permissions": {},
                     *         "emailVerified": true,
                     *         "mfa": {
                     *           "required": false,
                     *           "totp": true,
                     *           "passkeys": 1
                     *         },
                     *         "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *         "session": {
                     *           "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "expiresAt": "2026-04-07T14:05:09.120Z"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["OriginNotAllowedOrAccountSuspendedOrPartnerSuspended"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody is signed in here any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "mara@northwind.example",
                     *       "name": "Mara Lindqvist",
                     *       "role": "owner",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partner": {
                     *         "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "companyName": "Northwind Studio"
                     *       },
                     *       "locale": "en",
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "dashboard:read"
                     *       ],
                     *       "permissions": {},
                     *       "emailVerified": true,
                     *       "mfa": {
                     *         "required": false,
                     *         "totp": true,
                     *         "passkeys": 1
                     *       },
                     *       "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *       "session": {
                     *         "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "createdAt": "2026-03-31T14:05:09.120Z",
                     *         "expiresAt": "2026-04-07T14:05:09.120Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateMe"];
            };
        };
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "mara@northwind.example",
                     *       "name": "Mara Lindqvist",
                     *       "role": "owner",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partner": {
                     *         "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "companyName": "Northwind Studio"
                     *       },
                     *       "locale": "en",
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "dashboard:read"
                     *       ],
                     *       "permissions": {},
                     *       "emailVerified": true,
                     *       "mfa": {
                     *         "required": false,
                     *         "totp": true,
                     *         "passkeys": 1
                     *       },
                     *       "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *       "session": {
                     *         "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "createdAt": "2026-03-31T14:05:09.120Z",
                     *         "expiresAt": "2026-04-07T14:05:09.120Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createOwnWidgetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["MintWidgetSession"];
            };
        };
        responses: {
            /** @description The session and its token */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wse_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "token": "eyJhbGciOiJFZERTQSIsInR5cCI6…",
                     *       "expiresAt": "2026-03-31T14:20:09.120Z",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "components": [
                     *         "commission-dashboard",
                     *         "referral-form"
                     *       ],
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "dashboard:read"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OwnWidgetSession"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    proveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "totp",
                 *       "code": "492039",
                 *       "rememberDevice": true
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "signed_in",
                     *       "user": {
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "email": "mara@northwind.example",
                     *         "name": "Mara Lindqvist",
                     *         "role": "owner",
                     *         "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "partner": {
                     *           "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "companyName": "Northwind Studio"
                     *         },
                     *         "locale": "en",
                     *         "scopes": [
                     *           "activity:read",
                     *           "brand:read",
                     *           "dashboard:read"
                     *         ],
                     *         "permissions": {},
                     *         "emailVerified": true,
                     *         "mfa": {
                     *           "required": false,
                     *           "totp": true,
                     *           "passkeys": 1
                     *         },
                     *         "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *         "session": {
                     *           "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "expiresAt": "2026-04-07T14:05:09.120Z"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrSecondFactorInvalid"];
            403: components["responses"]["OriginNotAllowedOrAccountSuspendedOrPartnerSuspended"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "four long words please"
                 *     }
                 */
                "application/json": components["schemas"]["StepUp"];
            };
        };
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "mara@northwind.example",
                     *       "name": "Mara Lindqvist",
                     *       "role": "owner",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partner": {
                     *         "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "companyName": "Northwind Studio"
                     *       },
                     *       "locale": "en",
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "dashboard:read"
                     *       ],
                     *       "permissions": {},
                     *       "emailVerified": true,
                     *       "mfa": {
                     *         "required": false,
                     *         "totp": true,
                     *         "passkeys": 1
                     *       },
                     *       "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *       "session": {
                     *         "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "createdAt": "2026-03-31T14:05:09.120Z",
                     *         "expiresAt": "2026-04-07T14:05:09.120Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrInvalidCredentialsOrSecondFactorInvalid"];
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Password, codes and passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "mara@northwind.example",
                     *       "emailVerified": true,
                     *       "hasPassword": true,
                     *       "passwordChangedAt": "2026-03-31T14:05:09.120Z",
                     *       "mfaRequired": false,
                     *       "totp": {
                     *         "enabled": true,
                     *         "since": "2026-03-31T14:05:09.120Z"
                     *       },
                     *       "recoveryCodes": {
                     *         "left": 9
                     *       },
                     *       "passkeys": [
                     *         {
                     *           "id": "psk_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "name": "Laptop",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "lastUsedAt": null,
                     *           "backedUp": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Security"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/SISO%20Partner:mara%40northwind.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SISO%20Partner&algorithm=SHA1&digits=6&period=30"
                     *     }
                     */
                    "application/json": components["schemas"]["TotpStart"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "492039"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmTotp"];
            };
        };
        responses: {
            /** @description Recovery codes, told once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "7k2m-9x4p-3r8w-6t1q",
                     *         "h5n0-2c7v-8z3b-4d9f"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrSecondFactorInvalid"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            409: components["responses"]["InvalidTransition"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    disableTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are off */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            409: components["responses"]["InvalidTransition"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recovery codes, told once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "7k2m-9x4p-3r8w-6t1q",
                     *         "h5n0-2c7v-8z3b-4d9f"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            409: components["responses"]["InvalidTransition"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getInvitationOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "mara@northwind.example",
                     *       "name": "Mara Lindqvist",
                     *       "role": "owner",
                     *       "companyName": "Northwind Studio",
                     *       "invitedBy": "Ines Moreau",
                     *       "expiresAt": "2026-04-07T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationOffer"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    beginInvitationPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC",
                 *       "name": "Mara Lindqvist"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationPasskey"];
            };
        };
        responses: {
            /** @description Options */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challenge": "HHdZGql1rx8fWB5Bye5ViUTEGhvg262JymnHcbrMWk0",
                     *       "rp": {
                     *         "name": "SISO Partner",
                     *         "id": "partners.example.com"
                     *       },
                     *       "user": {
                     *         "id": "MnNtbjRmMjcyNnQ0aTl2dWhpeHBvcjA5",
                     *         "name": "mara@northwind.example",
                     *         "displayName": "Mara Lindqvist"
                     *       },
                     *       "pubKeyCredParams": [
                     *         {
                     *           "alg": -7,
                     *           "type": "public-key"
                     *         }
                     *       ],
                     *       "authenticatorSelection": {
                     *         "residentKey": "required",
                     *         "userVerification": "required"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PublicKeyCredentialCreationOptionsJSON"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC",
                 *       "name": "Mara Lindqvist",
                 *       "password": "four long words please"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description Where the sign-in stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "signed_in",
                     *       "user": {
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "email": "mara@northwind.example",
                     *         "name": "Mara Lindqvist",
                     *         "role": "owner",
                     *         "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "partner": {
                     *           "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "companyName": "Northwind Studio"
                     *         },
                     *         "locale": "en",
                     *         "scopes": [
                     *           "activity:read",
                     *           "brand:read",
                     *           "dashboard:read"
                     *         ],
                     *         "permissions": {},
                     *         "emailVerified": true,
                     *         "mfa": {
                     *           "required": false,
                     *           "totp": true,
                     *           "passkeys": 1
                     *         },
                     *         "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *         "session": {
                     *           "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "expiresAt": "2026-04-07T14:05:09.120Z"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            409: components["responses"]["UserExists"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara@northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPassword"];
            };
        };
        responses: {
            /** @description If there is such an account, a mail is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC",
                 *       "password": "four other long words"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description It is set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "four long words please",
                 *       "newPassword": "four other long words"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description It is changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrInvalidCredentials"];
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description It is verified */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    requestEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A mail is on its way, unless the address is verified */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "mara.lindqvist@northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeEmail"];
            };
        };
        responses: {
            /** @description A mail is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description It is changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            403: components["responses"]["OriginNotAllowed"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getSignInSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "current": true,
                     *           "browser": "Firefox",
                     *           "os": "Linux",
                     *           "address": "198.51.100.7",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "lastSeenAt": "2026-03-31T15:40:00.000Z",
                     *           "expiresAt": "2026-04-07T14:05:09.120Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SignInSessionList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    revokeOtherSignInSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They have ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    revokeSignInSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challenge": "HHdZGql1rx8fWB5Bye5ViUTEGhvg262JymnHcbrMWk0",
                     *       "rpId": "partners.example.com",
                     *       "userVerification": "required"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicKeyCredentialRequestOptionsJSON"];
                };
            };
            403: components["responses"]["OriginNotAllowed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    signInWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "response": {
                 *         "id": "AbCdEfGhIjKlMnOpQrStUg",
                 *         "rawId": "AbCdEfGhIjKlMnOpQrStUg",
                 *         "type": "public-key",
                 *         "response": {
                 *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0"
                 *         },
                 *         "clientExtensionResults": {}
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PasskeySignIn"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "signed_in",
                     *       "user": {
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "email": "mara@northwind.example",
                     *         "name": "Mara Lindqvist",
                     *         "role": "owner",
                     *         "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "partner": {
                     *           "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "companyName": "Northwind Studio"
                     *         },
                     *         "locale": "en",
                     *         "scopes": [
                     *           "activity:read",
                     *           "brand:read",
                     *           "dashboard:read"
                     *         ],
                     *         "permissions": {},
                     *         "emailVerified": true,
                     *         "mfa": {
                     *           "required": false,
                     *           "totp": true,
                     *           "passkeys": 1
                     *         },
                     *         "steppedUpUntil": "2026-03-31T14:10:09.120Z",
                     *         "session": {
                     *           "id": "ses_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "expiresAt": "2026-04-07T14:05:09.120Z"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["OriginNotAllowedOrAccountSuspendedOrPartnerSuspended"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Options */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "challenge": "HHdZGql1rx8fWB5Bye5ViUTEGhvg262JymnHcbrMWk0",
                     *       "rp": {
                     *         "name": "SISO Partner",
                     *         "id": "partners.example.com"
                     *       },
                     *       "user": {
                     *         "id": "MnNtbjRmMjcyNnQ0aTl2dWhpeHBvcjA5",
                     *         "name": "mara@northwind.example",
                     *         "displayName": "Mara Lindqvist"
                     *       },
                     *       "pubKeyCredParams": [
                     *         {
                     *           "alg": -7,
                     *           "type": "public-key"
                     *         }
                     *       ],
                     *       "authenticatorSelection": {
                     *         "residentKey": "required",
                     *         "userVerification": "required"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PublicKeyCredentialCreationOptionsJSON"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            409: components["responses"]["InvalidTransition"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "response": {
                 *         "id": "AbCdEfGhIjKlMnOpQrStUg",
                 *         "rawId": "AbCdEfGhIjKlMnOpQrStUg",
                 *         "type": "public-key",
                 *         "response": {
                 *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0"
                 *         },
                 *         "clientExtensionResults": {}
                 *       },
                 *       "name": "Laptop"
                 *     }
                 */
                "application/json": components["schemas"]["AddPasskey"];
            };
        };
        responses: {
            /** @description The passkey */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "psk_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Laptop",
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "lastUsedAt": null,
                     *       "backedUp": true
                     *     }
                     */
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    deletePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowedOrStepUpRequired"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransition"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updatePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Phone"
                 *     }
                 */
                "application/json": components["schemas"]["RenamePasskey"];
            };
        };
        responses: {
            /** @description The passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "psk_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Laptop",
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "lastUsedAt": null,
                     *       "backedUp": true
                     *     }
                     */
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["OriginNotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prg_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "SISO Partner",
                     *       "timeZone": "America/New_York",
                     *       "defaultCurrency": "USD",
                     *       "accrualEvent": "client_payment_collected",
                     *       "holdDays": 30,
                     *       "createdAt": "2026-01-02T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Programme"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateProgramme: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "holdDays": 30
                 *     }
                 */
                "application/json": components["schemas"]["UpdateProgramme"];
            };
        };
        responses: {
            /** @description The programme */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prg_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "SISO Partner",
                     *       "timeZone": "America/New_York",
                     *       "defaultCurrency": "USD",
                     *       "accrualEvent": "client_payment_collected",
                     *       "holdDays": 30,
                     *       "createdAt": "2026-01-02T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            409: components["responses"]["ProgrammeInUse"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listPlans: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                tier?: "bronze" | "silver" | "gold";
                /** @description Only the versions in force on that day */
                on?: string;
                /** @description Whether to list the archived ones */
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "version": 3,
                     *           "tier": "silver",
                     *           "name": "Silver 2026",
                     *           "baseRate": "0.125",
                     *           "overrideRate": "0.02",
                     *           "validFrom": "2026-04-01",
                     *           "archivedAt": null,
                     *           "createdAt": "2026-03-01T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tier": "silver",
                 *       "name": "Silver 2026",
                 *       "baseRate": "0.125",
                 *       "overrideRate": "0.02",
                 *       "validFrom": "2026-04-01"
                 *     }
                 */
                "application/json": components["schemas"]["CreatePlan"];
            };
        };
        responses: {
            /** @description The version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "version": 3,
                     *       "tier": "silver",
                     *       "name": "Silver 2026",
                     *       "baseRate": "0.125",
                     *       "overrideRate": "0.02",
                     *       "validFrom": "2026-04-01",
                     *       "archivedAt": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            409: components["responses"]["PlanVersionTakenOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "version": 3,
                     *       "tier": "silver",
                     *       "name": "Silver 2026",
                     *       "baseRate": "0.125",
                     *       "overrideRate": "0.02",
                     *       "validFrom": "2026-04-01",
                     *       "archivedAt": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    archivePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version, archived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "version": 3,
                     *       "tier": "silver",
                     *       "name": "Silver 2026",
                     *       "baseRate": "0.125",
                     *       "overrideRate": "0.02",
                     *       "validFrom": "2026-04-01",
                     *       "archivedAt": "2026-03-02T10:30:00.000Z",
                     *       "createdAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["PlanInForceOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                tier?: "bronze" | "silver" | "gold";
                status?: "active" | "inactive" | "suspended";
                /** @description Your own id; unique per partner */
                externalId?: string;
                /** @description The exact name, case and all */
                companyName?: string;
                /** @description Whether to list the archived ones */
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of partners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "companyName": "Brightside Studio",
                     *           "contactEmail": "hello@brightside.example",
                     *           "contactPhone": "+1 212 555 0100",
                     *           "tier": "silver",
                     *           "overrideRate": "0.02",
                     *           "brand": {
                     *             "logoUrl": "https://brightside.example/logo.svg",
                     *             "color": "#0f766e",
                     *             "radius": 8,
                     *             "font": "'Source Sans 3', sans-serif"
                     *           },
                     *           "externalId": "crm-4711",
                     *           "currency": "USD",
                     *           "status": "active",
                     *           "commissionRate": null,
                     *           "metadata": {
                     *             "region": "north"
                     *           },
                     *           "archivedAt": null,
                     *           "createdAt": "2026-03-01T09:00:00.000Z",
                     *           "updatedAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Brightside Studio",
                 *       "contactEmail": "hello@brightside.example",
                 *       "contactPhone": "+1 212 555 0100",
                 *       "tier": "silver",
                 *       "overrideRate": "0.02",
                 *       "brand": {
                 *         "logoUrl": "https://brightside.example/logo.svg",
                 *         "color": "#0f766e",
                 *         "radius": 8,
                 *         "font": "'Source Sans 3', sans-serif"
                 *       },
                 *       "externalId": "crm-4711"
                 *     }
                 */
                "application/json": components["schemas"]["CreatePartner"];
            };
        };
        responses: {
            /** @description The partner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "companyName": "Brightside Studio",
                     *       "contactEmail": "hello@brightside.example",
                     *       "contactPhone": "+1 212 555 0100",
                     *       "tier": "silver",
                     *       "overrideRate": "0.02",
                     *       "brand": {
                     *         "logoUrl": "https://brightside.example/logo.svg",
                     *         "color": "#0f766e",
                     *         "radius": 8,
                     *         "font": "'Source Sans 3', sans-serif"
                     *       },
                     *       "externalId": "crm-4711",
                     *       "currency": "USD",
                     *       "status": "active",
                     *       "commissionRate": null,
                     *       "metadata": {
                     *         "region": "north"
                     *       },
                     *       "archivedAt": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            409: components["responses"]["ExternalIdTakenOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "companyName": "Brightside Studio",
                     *       "contactEmail": "hello@brightside.example",
                     *       "contactPhone": "+1 212 555 0100",
                     *       "tier": "silver",
                     *       "overrideRate": "0.02",
                     *       "brand": {
                     *         "logoUrl": "https://brightside.example/logo.svg",
                     *         "color": "#0f766e",
                     *         "radius": 8,
                     *         "font": "'Source Sans 3', sans-serif"
                     *       },
                     *       "externalId": "crm-4711",
                     *       "currency": "USD",
                     *       "status": "active",
                     *       "commissionRate": null,
                     *       "metadata": {
                     *         "region": "north"
                     *       },
                     *       "archivedAt": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updatePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contactPhone": "+1 212 555 0100",
                 *       "brand": {
                 *         "color": "#0f766e",
                 *         "font": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdatePartner"];
            };
        };
        responses: {
            /** @description The partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "companyName": "Brightside Studio",
                     *       "contactEmail": "hello@brightside.example",
                     *       "contactPhone": "+1 212 555 0100",
                     *       "tier": "silver",
                     *       "overrideRate": "0.02",
                     *       "brand": {
                     *         "logoUrl": "https://brightside.example/logo.svg",
                     *         "color": "#0f766e",
                     *         "radius": 8,
                     *         "font": "'Source Sans 3', sans-serif"
                     *       },
                     *       "externalId": "crm-4711",
                     *       "currency": "USD",
                     *       "status": "active",
                     *       "commissionRate": null,
                     *       "metadata": {
                     *         "region": "north"
                     *       },
                     *       "archivedAt": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExternalIdTakenOrArchived"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    archivePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner, archived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "companyName": "Brightside Studio",
                     *       "contactEmail": "hello@brightside.example",
                     *       "contactPhone": "+1 212 555 0100",
                     *       "tier": "silver",
                     *       "overrideRate": "0.02",
                     *       "brand": {
                     *         "logoUrl": "https://brightside.example/logo.svg",
                     *         "color": "#0f766e",
                     *         "radius": 8,
                     *         "font": "'Source Sans 3', sans-serif"
                     *       },
                     *       "externalId": "crm-4711",
                     *       "currency": "USD",
                     *       "status": "active",
                     *       "commissionRate": null,
                     *       "metadata": {
                     *         "region": "north"
                     *       },
                     *       "archivedAt": "2026-04-02T10:30:00.000Z",
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "companyName": "Brightside Studio",
                     *       "logoUrl": "https://brightside.example/logo.svg",
                     *       "color": "#0f766e",
                     *       "radius": 8,
                     *       "font": "'Source Sans 3', sans-serif",
                     *       "currency": "USD",
                     *       "status": "active"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicBrand"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                /** @description A partner's id, or `none` for SISO's own people */
                partnerId?: string;
                role?: "owner" | "admin" | "sales" | "viewer" | "programme_admin" | "partner_manager" | "finance" | "support";
                status?: "active" | "suspended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "email": "grace@brightside.example",
                     *           "name": "Grace Hopper",
                     *           "role": "sales",
                     *           "permissions": {
                     *             "read": [
                     *               "audit"
                     *             ]
                     *           },
                     *           "status": "active",
                     *           "mfaEnabled": true,
                     *           "locale": "en",
                     *           "lastLoginAt": "2026-03-31T08:12:44.010Z",
                     *           "createdAt": "2026-03-01T09:00:00.000Z",
                     *           "updatedAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "grace@brightside.example",
                     *       "name": "Grace Hopper",
                     *       "role": "sales",
                     *       "permissions": {
                     *         "read": [
                     *           "audit"
                     *         ]
                     *       },
                     *       "status": "active",
                     *       "mfaEnabled": true,
                     *       "locale": "en",
                     *       "lastLoginAt": "2026-03-31T08:12:44.010Z",
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastOwner"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "sales",
                 *       "permissions": {
                 *         "read": [
                 *           "audit"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "grace@brightside.example",
                     *       "name": "Grace Hopper",
                     *       "role": "sales",
                     *       "permissions": {
                     *         "read": [
                     *           "audit"
                     *         ]
                     *       },
                     *       "status": "active",
                     *       "mfaEnabled": true,
                     *       "locale": "en",
                     *       "lastLoginAt": "2026-03-31T08:12:44.010Z",
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrStepUpRequiredOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastOwner"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    suspendUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, suspended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "grace@brightside.example",
                     *       "name": "Grace Hopper",
                     *       "role": "sales",
                     *       "permissions": {
                     *         "read": [
                     *           "audit"
                     *         ]
                     *       },
                     *       "status": "suspended",
                     *       "mfaEnabled": true,
                     *       "locale": "en",
                     *       "lastLoginAt": "2026-03-31T08:12:44.010Z",
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-04-02T10:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastOwnerOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "grace@brightside.example",
                     *       "name": "Grace Hopper",
                     *       "role": "sales",
                     *       "permissions": {
                     *         "read": [
                     *           "audit"
                     *         ]
                     *       },
                     *       "status": "active",
                     *       "mfaEnabled": true,
                     *       "locale": "en",
                     *       "lastLoginAt": "2026-03-31T08:12:44.010Z",
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "role": "owner",
                     *           "of": "partner",
                     *           "mfaRequired": false,
                     *           "permissions": {
                     *             "read": [
                     *               "activity",
                     *               "brand",
                     *               "events",
                     *               "programme",
                     *               "sign-ins",
                     *               "commissions",
                     *               "dashboard",
                     *               "partners",
                     *               "projects",
                     *               "referrals",
                     *               "api-keys",
                     *               "audit",
                     *               "users",
                     *               "widget-sessions"
                     *             ],
                     *             "write": [
                     *               "api-keys",
                     *               "partners",
                     *               "referrals",
                     *               "users",
                     *               "widget-sessions"
                     *             ],
                     *             "submit": [
                     *               "referrals"
                     *             ]
                     *           }
                     *         },
                     *         {
                     *           "role": "admin",
                     *           "of": "partner",
                     *           "mfaRequired": false,
                     *           "permissions": {
                     *             "read": [
                     *               "activity",
                     *               "brand",
                     *               "events",
                     *               "programme",
                     *               "sign-ins",
                     *               "commissions",
                     *               "dashboard",
                     *               "partners",
                     *               "projects",
                     *               "referrals",
                     *               "api-keys",
                     *               "audit",
                     *               "users",
                     *               "widget-sessions"
                     *             ],
                     *             "write": [
                     *               "api-keys",
                     *               "partners",
                     *               "referrals",
                     *               "users",
                     *               "widget-sessions"
                     *             ],
                     *             "submit": [
                     *               "referrals"
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Roles"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                /** @description A partner's id, or `none` for SISO's own people */
                partnerId?: string;
                status?: "pending" | "accepted" | "expired" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "inv_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "email": "ada@brightside.example",
                     *           "name": "Ada Byron",
                     *           "role": "sales",
                     *           "locale": "en",
                     *           "permissions": {},
                     *           "status": "pending",
                     *           "invitedBy": {
                     *             "type": "user",
                     *             "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *             "name": "Grace Hopper"
                     *           },
                     *           "expiresAt": "2026-04-07T14:05:09.120Z",
                     *           "acceptedAt": null,
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "updatedAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@brightside.example",
                 *       "name": "Ada Byron",
                 *       "role": "sales",
                 *       "locale": "en"
                 *     }
                 */
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            /** @description The invitation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "ada@brightside.example",
                     *       "name": "Ada Byron",
                     *       "role": "sales",
                     *       "locale": "en",
                     *       "permissions": {},
                     *       "status": "pending",
                     *       "invitedBy": {
                     *         "type": "user",
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "name": "Grace Hopper"
                     *       },
                     *       "expiresAt": "2026-04-07T14:05:09.120Z",
                     *       "acceptedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrStepUpRequiredOrPartnerSuspendedOrPartnerInactive"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ArchivedOrUserExistsOrIdempotencyInProgressOrConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "ada@brightside.example",
                     *       "name": "Ada Byron",
                     *       "role": "sales",
                     *       "locale": "en",
                     *       "permissions": {},
                     *       "status": "pending",
                     *       "invitedBy": {
                     *         "type": "user",
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "name": "Grace Hopper"
                     *       },
                     *       "expiresAt": "2026-04-07T14:05:09.120Z",
                     *       "acceptedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "ada@brightside.example",
                     *       "name": "Ada Byron",
                     *       "role": "sales",
                     *       "locale": "en",
                     *       "permissions": {},
                     *       "status": "pending",
                     *       "invitedBy": {
                     *         "type": "user",
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "name": "Grace Hopper"
                     *       },
                     *       "expiresAt": "2026-04-07T14:05:09.120Z",
                     *       "acceptedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspendedOrPartnerInactive"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrArchivedOrUserExistsOrIdempotencyInProgressOrConflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation, revoked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "email": "ada@brightside.example",
                     *       "name": "Ada Byron",
                     *       "role": "sales",
                     *       "locale": "en",
                     *       "permissions": {},
                     *       "status": "revoked",
                     *       "invitedBy": {
                     *         "type": "user",
                     *         "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "name": "Grace Hopper"
                     *       },
                     *       "expiresAt": "2026-04-07T14:05:09.120Z",
                     *       "acceptedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listSignIns: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                /** @description A partner's id, or `none` for SISO's own people */
                partnerId?: string;
                userId?: string;
                outcome?: "success" | "challenge" | "failure";
                /** @description First day, in the programme's zone */
                from?: string;
                /** @description Last day, in the programme's zone */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sign-ins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "sin_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "userId": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "email": "ada@byron.example",
                     *           "outcome": "success",
                     *           "factor": "password",
                     *           "reason": null,
                     *           "browser": "Firefox",
                     *           "os": "Windows",
                     *           "newDevice": true,
                     *           "address": "203.0.113.7",
                     *           "occurredAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SignInList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    exportSignIns: {
        parameters: {
            query?: {
                /** @description A partner's id, or `none` for SISO's own people */
                partnerId?: string;
                userId?: string;
                outcome?: "success" | "challenge" | "failure";
                /** @description First day, in the programme's zone */
                from?: string;
                /** @description Last day, in the programme's zone */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file in UTF-8 with a byte order mark, after RFC 4180: a header line, then one line per row. Amounts are plain decimals, days are ISO. A text that a spreadsheet would run as a formula has an apostrophe before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example sign_in_id,occurred_at,email,outcome,factor,reason,browser,os,new_device,address,user_id,partner_id
                     *     sin_01k9zq3m7xw5v8h2t6r4d1e0cb,2026-03-31T14:05:09.120Z,ada@byron.example,success,password,,Firefox,Windows,true,203.0.113.7,usr_01k9zq3m7xw5v8h2t6r4d1e0cb,ptr_01k9zq3m7xw5v8h2t6r4d1e0cb
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                /** @description A partner's id, or `none` for what concerns the programme itself */
                partnerId?: string;
                actorId?: string;
                action?: string;
                subjectType?: string;
                subjectId?: string;
                /** @description First day, in the programme's zone */
                from?: string;
                /** @description Last day, in the programme's zone */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "actor": {
                     *             "type": "user",
                     *             "id": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *             "name": "Ada Byron"
                     *           },
                     *           "action": "referral.create",
                     *           "subject": {
                     *             "type": "referral",
                     *             "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *           },
                     *           "changes": {
                     *             "source": "website",
                     *             "externalId": null
                     *           },
                     *           "requestId": "req_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "createdAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    exportAuditLog: {
        parameters: {
            query?: {
                /** @description A partner's id, or `none` for what concerns the programme itself */
                partnerId?: string;
                actorId?: string;
                action?: string;
                subjectType?: string;
                subjectId?: string;
                /** @description First day, in the programme's zone */
                from?: string;
                /** @description Last day, in the programme's zone */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file in UTF-8 with a byte order mark, after RFC 4180: a header line, then one line per row. Amounts are plain decimals, days are ISO. A text that a spreadsheet would run as a formula has an apostrophe before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example entry_id,created_at,actor_type,actor_id,actor_name,action,subject_type,subject_id,changes,partner_id,request_id
                     *     aud_01k9zq3m7xw5v8h2t6r4d1e0cb,2026-03-31T14:05:09.120Z,user,usr_01k9zq3m7xw5v8h2t6r4d1e0cb,Ada Byron,referral.create,referral,ref_01k9zq3m7xw5v8h2t6r4d1e0cb,"{""source"":""website"",""externalId"":null}",ptr_01k9zq3m7xw5v8h2t6r4d1e0cb,req_01k9zq3m7xw5v8h2t6r4d1e0cb
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                partnerId?: string;
                kind?: "secret" | "publishable";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "kind": "publishable",
                     *           "name": "Website form",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "allowedOrigins": [
                     *             "https://partner.example"
                     *           ],
                     *           "scopes": [
                     *             "brand:read",
                     *             "referrals:submit"
                     *           ],
                     *           "prefix": "pk_test_4Fq2…",
                     *           "lastUsedAt": null,
                     *           "expiresAt": null,
                     *           "revokedAt": null,
                     *           "createdBy": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "replacedBy": null,
                     *           "createdAt": "2026-03-01T09:00:00.000Z",
                     *           "updatedAt": "2026-03-01T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "publishable",
                 *       "name": "Website form",
                 *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                 *       "allowedOrigins": [
                 *         "https://partner.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The key, with its text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "kind": "publishable",
                     *       "name": "Website form",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "allowedOrigins": [
                     *         "https://partner.example"
                     *       ],
                     *       "scopes": [
                     *         "brand:read",
                     *         "referrals:submit"
                     *       ],
                     *       "prefix": "pk_test_4Fq2…",
                     *       "lastUsedAt": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "createdBy": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "replacedBy": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z",
                     *       "key": "pk_test_4Fq2…"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrStepUpRequiredOrPartnerSuspendedOrPartnerInactive"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ArchivedOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, without its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "kind": "publishable",
                     *       "name": "Website form",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "allowedOrigins": [
                     *         "https://partner.example"
                     *       ],
                     *       "scopes": [
                     *         "brand:read",
                     *         "referrals:submit"
                     *       ],
                     *       "prefix": "pk_test_4Fq2…",
                     *       "lastUsedAt": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "createdBy": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "replacedBy": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "allowedOrigins": [
                 *         "https://partner.example"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpdateApiKey"];
            };
        };
        responses: {
            /** @description The key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "kind": "publishable",
                     *       "name": "Website form",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "allowedOrigins": [
                     *         "https://partner.example"
                     *       ],
                     *       "scopes": [
                     *         "brand:read",
                     *         "referrals:submit"
                     *       ],
                     *       "prefix": "pk_test_4Fq2…",
                     *       "lastUsedAt": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "createdBy": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "replacedBy": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransition"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, revoked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "kind": "publishable",
                     *       "name": "Website form",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "allowedOrigins": [
                     *         "https://partner.example"
                     *       ],
                     *       "scopes": [
                     *         "brand:read",
                     *         "referrals:submit"
                     *       ],
                     *       "prefix": "pk_test_4Fq2…",
                     *       "lastUsedAt": null,
                     *       "expiresAt": null,
                     *       "revokedAt": "2026-03-31T14:05:09.120Z",
                     *       "createdBy": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "replacedBy": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description The new key, with its text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "kind": "publishable",
                     *       "name": "Website form",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "allowedOrigins": [
                     *         "https://partner.example"
                     *       ],
                     *       "scopes": [
                     *         "brand:read",
                     *         "referrals:submit"
                     *       ],
                     *       "prefix": "pk_test_4Fq2…",
                     *       "lastUsedAt": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "createdBy": "usr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "replacedBy": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z",
                     *       "key": "pk_test_4Fq2…"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrBeyondOwnRightsOrStepUpRequiredOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listWidgetSessions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                partnerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "wse_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "userId": null,
                     *           "subject": "user-42",
                     *           "origin": "https://partner.example",
                     *           "components": [
                     *             "commission-dashboard"
                     *           ],
                     *           "scopes": [
                     *             "activity:read",
                     *             "brand:read",
                     *             "commissions:read",
                     *             "dashboard:read",
                     *             "events:read"
                     *           ],
                     *           "expiresAt": "2026-03-31T14:20:09.120Z",
                     *           "revokedAt": null,
                     *           "createdAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WidgetSessionList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createWidgetSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "user-42",
                 *       "origin": "https://partner.example",
                 *       "components": [
                 *         "commission-dashboard"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateWidgetSession"];
            };
        };
        responses: {
            /** @description The session and its token */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wse_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "userId": null,
                     *       "subject": "user-42",
                     *       "origin": "https://partner.example",
                     *       "components": [
                     *         "commission-dashboard"
                     *       ],
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "commissions:read",
                     *         "dashboard:read",
                     *         "events:read"
                     *       ],
                     *       "expiresAt": "2026-03-31T14:20:09.120Z",
                     *       "revokedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "token": "eyJhbGciOiJFZERTQSIsInR5cCI6…"
                     *     }
                     */
                    "application/json": components["schemas"]["MintedWidgetSession"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspendedOrPartnerInactive"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ArchivedOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getWidgetSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, without its token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wse_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "userId": null,
                     *       "subject": "user-42",
                     *       "origin": "https://partner.example",
                     *       "components": [
                     *         "commission-dashboard"
                     *       ],
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "commissions:read",
                     *         "dashboard:read",
                     *         "events:read"
                     *       ],
                     *       "expiresAt": "2026-03-31T14:20:09.120Z",
                     *       "revokedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WidgetSession"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    refreshWidgetSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session and its new token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wse_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "userId": null,
                     *       "subject": "user-42",
                     *       "origin": "https://partner.example",
                     *       "components": [
                     *         "commission-dashboard"
                     *       ],
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "commissions:read",
                     *         "dashboard:read",
                     *         "events:read"
                     *       ],
                     *       "expiresAt": "2026-03-31T14:20:09.120Z",
                     *       "revokedAt": null,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "token": "eyJhbGciOiJFZERTQSIsInR5cCI6…"
                     *     }
                     */
                    "application/json": components["schemas"]["MintedWidgetSession"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    revokeWidgetSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session, revoked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wse_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "userId": null,
                     *       "subject": "user-42",
                     *       "origin": "https://partner.example",
                     *       "components": [
                     *         "commission-dashboard"
                     *       ],
                     *       "scopes": [
                     *         "activity:read",
                     *         "brand:read",
                     *         "commissions:read",
                     *         "dashboard:read",
                     *         "events:read"
                     *       ],
                     *       "expiresAt": "2026-03-31T14:20:09.120Z",
                     *       "revokedAt": "2026-03-31T14:10:00.000Z",
                     *       "createdAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WidgetSession"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listSigningKeys: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of signing keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "sig_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "retiredAt": null,
                     *           "createdAt": "2026-03-01T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SigningKeyList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    rotateSigningKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key now in force */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sig_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "retiredAt": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            409: components["responses"]["IdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys in force and those lately retired */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "OKP",
                     *           "crv": "Ed25519",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                     *           "kid": "sig_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "alg": "EdDSA",
                     *           "use": "sig"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JwkSet"];
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listReferrals: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                partnerId?: string;
                /** @description `active`: new or qualified */
                status?: "new" | "qualified" | "converted" | "lost" | "active";
                source?: "website" | "email" | "call" | "event" | "social" | "import" | "other";
                /** @description Your own id; unique per partner */
                externalId?: string;
                /** @description First day of submission, in the programme's zone */
                submittedFrom?: string;
                /** @description Last day of submission, in the programme's zone */
                submittedTo?: string;
                /** @description Whether to list the archived ones; `any` lists both, as the dashboard counts them */
                archived?: "true" | "false" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of referrals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "status": "new",
                     *           "clientName": "Ada Byron",
                     *           "clientEmail": "ada@byron.example",
                     *           "clientCompany": "Analytical Engines Ltd",
                     *           "projectDescription": "A new web shop before the spring season.",
                     *           "estimatedValue": {
                     *             "amount": 1250000,
                     *             "currency": "USD"
                     *           },
                     *           "clientPhone": null,
                     *           "source": "website",
                     *           "externalId": null,
                     *           "utm": {
                     *             "source": "newsletter",
                     *             "medium": "email",
                     *             "campaign": "spring",
                     *             "term": null,
                     *             "content": null
                     *           },
                     *           "pageUrl": "https://partner.example/contact",
                     *           "referrerUrl": null,
                     *           "lostReason": null,
                     *           "projectId": null,
                     *           "submittedAt": "2026-03-02T10:30:00.000Z",
                     *           "qualifiedAt": null,
                     *           "convertedAt": null,
                     *           "lostAt": null,
                     *           "archivedAt": null,
                     *           "metadata": {},
                     *           "createdAt": "2026-03-02T10:30:00.000Z",
                     *           "updatedAt": "2026-03-02T10:30:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReferralList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientName": "Ada Byron",
                 *       "clientEmail": "ada@byron.example",
                 *       "clientCompany": "Analytical Engines Ltd",
                 *       "projectDescription": "A new web shop before the spring season.",
                 *       "estimatedValue": {
                 *         "amount": 1250000,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateReferral"];
            };
        };
        responses: {
            /** @description The referral, with status new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "new",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": null,
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": null,
                     *       "convertedAt": null,
                     *       "lostAt": null,
                     *       "archivedAt": null,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-02T10:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowedOrPartnerSuspendedOrPartnerInactive"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExternalIdTakenOrArchivedOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    exportReferrals: {
        parameters: {
            query?: {
                partnerId?: string;
                /** @description `active`: new or qualified */
                status?: "new" | "qualified" | "converted" | "lost" | "active";
                source?: "website" | "email" | "call" | "event" | "social" | "import" | "other";
                /** @description Your own id; unique per partner */
                externalId?: string;
                /** @description First day of submission, in the programme's zone */
                submittedFrom?: string;
                /** @description Last day of submission, in the programme's zone */
                submittedTo?: string;
                /** @description Whether to list the archived ones; `any` lists both, as the dashboard counts them */
                archived?: "true" | "false" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file in UTF-8 with a byte order mark, after RFC 4180: a header line, then one line per row. Amounts are plain decimals, days are ISO. A text that a spreadsheet would run as a formula has an apostrophe before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example referral_id,partner_id,external_id,status,client,email,phone,company,estimated_value,currency,source,campaign,submitted_at,qualified_at,converted_at,lost_at,lost_reason,project_id
                     *     ref_01k9zq3m7xw5v8h2t6r4d1e0cb,ptr_01k9zq3m7xw5v8h2t6r4d1e0cb,,new,Ada Byron,ada@byron.example,,Analytical Engines Ltd,12500.00,USD,website,spring,2026-03-02T10:30:00.000Z,,,,,
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getReferral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The referral */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "new",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": null,
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": null,
                     *       "convertedAt": null,
                     *       "lostAt": null,
                     *       "archivedAt": null,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-02T10:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientPhone": "+1 212 555 0100"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateReferral"];
            };
        };
        responses: {
            /** @description The referral */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "new",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": null,
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": null,
                     *       "convertedAt": null,
                     *       "lostAt": null,
                     *       "archivedAt": null,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-02T10:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExternalIdTakenOrArchived"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listStatusChanges: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of steps, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "chg_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "fromStatus": "new",
                     *           "toStatus": "qualified",
                     *           "reason": null,
                     *           "actorType": "operator_key",
                     *           "occurredAt": "2026-03-04T15:20:00.000Z",
                     *           "createdAt": "2026-03-04T15:20:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StatusChangeList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    qualifyReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["QualifyReferral"];
            };
        };
        responses: {
            /** @description The referral, qualified */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "qualified",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": null,
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": "2026-03-04T15:20:00.000Z",
                     *       "convertedAt": null,
                     *       "lostAt": null,
                     *       "archivedAt": null,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-04T15:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrArchivedOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    convertReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": {
                 *         "amount": 1250000,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ConvertReferral"];
            };
        };
        responses: {
            /** @description The project */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Project for Analytical Engines Ltd",
                     *       "clientName": "Ada Byron",
                     *       "value": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "active",
                     *       "wonOn": "2026-03-18",
                     *       "collected": {
                     *         "amount": 0,
                     *         "currency": "USD"
                     *       },
                     *       "accrualEvent": "client_payment_collected",
                     *       "rates": {
                     *         "base": "0.125",
                     *         "override": "0",
                     *         "baseFrom": "plan",
                     *         "overrideFrom": "plan",
                     *         "tier": "silver",
                     *         "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "planVersion": 3
                     *       },
                     *       "milestonesCompleted": 0,
                     *       "milestonesTotal": 0,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-18T16:45:00.000Z",
                     *       "updatedAt": "2026-03-18T16:45:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrNoPlanInForceOrArchivedOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    loseReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The budget was cut."
                 *     }
                 */
                "application/json": components["schemas"]["LoseReferral"];
            };
        };
        responses: {
            /** @description The referral, lost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "lost",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": "The budget was cut.",
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": null,
                     *       "convertedAt": null,
                     *       "lostAt": "2026-03-12T08:00:00.000Z",
                     *       "archivedAt": null,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-12T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrArchivedOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    reopenReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The referral, new or qualified again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "qualified",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": null,
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": "2026-03-04T15:20:00.000Z",
                     *       "convertedAt": null,
                     *       "lostAt": null,
                     *       "archivedAt": null,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-04T15:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrArchivedOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    archiveReferral: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The referral, archived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "status": "lost",
                     *       "clientName": "Ada Byron",
                     *       "clientEmail": "ada@byron.example",
                     *       "clientCompany": "Analytical Engines Ltd",
                     *       "projectDescription": "A new web shop before the spring season.",
                     *       "estimatedValue": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "clientPhone": null,
                     *       "source": "website",
                     *       "externalId": null,
                     *       "utm": {
                     *         "source": "newsletter",
                     *         "medium": "email",
                     *         "campaign": "spring",
                     *         "term": null,
                     *         "content": null
                     *       },
                     *       "pageUrl": "https://partner.example/contact",
                     *       "referrerUrl": null,
                     *       "lostReason": "The budget was cut.",
                     *       "projectId": null,
                     *       "submittedAt": "2026-03-02T10:30:00.000Z",
                     *       "qualifiedAt": null,
                     *       "convertedAt": null,
                     *       "lostAt": "2026-03-12T08:00:00.000Z",
                     *       "archivedAt": "2026-03-31T14:05:09.120Z",
                     *       "metadata": {},
                     *       "createdAt": "2026-03-02T10:30:00.000Z",
                     *       "updatedAt": "2026-03-12T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Referral"];
                };
            };
            400: components["responses"]["InvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                partnerId?: string;
                status?: "active" | "on_hold" | "completed" | "cancelled";
                referralId?: string;
                currency?: "USD" | "CAD" | "GBP" | "EUR" | "AUD";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of projects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "name": "Project for Analytical Engines Ltd",
                     *           "clientName": "Ada Byron",
                     *           "value": {
                     *             "amount": 1250000,
                     *             "currency": "USD"
                     *           },
                     *           "status": "active",
                     *           "wonOn": "2026-03-18",
                     *           "collected": {
                     *             "amount": 0,
                     *             "currency": "USD"
                     *           },
                     *           "accrualEvent": "client_payment_collected",
                     *           "rates": {
                     *             "base": "0.125",
                     *             "override": "0",
                     *             "baseFrom": "plan",
                     *             "overrideFrom": "plan",
                     *             "tier": "silver",
                     *             "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *             "planVersion": 3
                     *           },
                     *           "milestonesCompleted": 0,
                     *           "milestonesTotal": 0,
                     *           "metadata": {},
                     *           "createdAt": "2026-03-18T16:45:00.000Z",
                     *           "updatedAt": "2026-03-18T16:45:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Project for Analytical Engines Ltd",
                     *       "clientName": "Ada Byron",
                     *       "value": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "active",
                     *       "wonOn": "2026-03-18",
                     *       "collected": {
                     *         "amount": 0,
                     *         "currency": "USD"
                     *       },
                     *       "accrualEvent": "client_payment_collected",
                     *       "rates": {
                     *         "base": "0.125",
                     *         "override": "0",
                     *         "baseFrom": "plan",
                     *         "overrideFrom": "plan",
                     *         "tier": "silver",
                     *         "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "planVersion": 3
                     *       },
                     *       "milestonesCompleted": 0,
                     *       "milestonesTotal": 0,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-18T16:45:00.000Z",
                     *       "updatedAt": "2026-03-18T16:45:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "completed"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateProject"];
            };
        };
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Project for Analytical Engines Ltd",
                     *       "clientName": "Ada Byron",
                     *       "value": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "status": "completed",
                     *       "wonOn": "2026-03-18",
                     *       "collected": {
                     *         "amount": 0,
                     *         "currency": "USD"
                     *       },
                     *       "accrualEvent": "client_payment_collected",
                     *       "rates": {
                     *         "base": "0.125",
                     *         "override": "0",
                     *         "baseFrom": "plan",
                     *         "overrideFrom": "plan",
                     *         "tier": "silver",
                     *         "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "planVersion": 3
                     *       },
                     *       "milestonesCompleted": 0,
                     *       "milestonesTotal": 0,
                     *       "metadata": {},
                     *       "createdAt": "2026-03-18T16:45:00.000Z",
                     *       "updatedAt": "2026-03-18T16:45:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransition"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listMilestones: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of milestones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "mil_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "name": "Design approved",
                     *           "position": 1,
                     *           "dueOn": "2026-03-31",
                     *           "completedAt": null,
                     *           "createdAt": "2026-03-19T09:00:00.000Z",
                     *           "updatedAt": "2026-03-19T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MilestoneList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    createMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Design approved",
                 *       "dueOn": "2026-03-31"
                 *     }
                 */
                "application/json": components["schemas"]["CreateMilestone"];
            };
        };
        responses: {
            /** @description The milestone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mil_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Design approved",
                     *       "position": 1,
                     *       "dueOn": "2026-03-31",
                     *       "completedAt": null,
                     *       "createdAt": "2026-03-19T09:00:00.000Z",
                     *       "updatedAt": "2026-03-19T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            400: components["responses"]["MalformedRequestOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The milestone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mil_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Design approved",
                     *       "position": 1,
                     *       "dueOn": "2026-03-31",
                     *       "completedAt": null,
                     *       "createdAt": "2026-03-19T09:00:00.000Z",
                     *       "updatedAt": "2026-03-19T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    deleteMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                projectId: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    updateMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                projectId: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "completedAt": "2026-03-28"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateMilestone"];
            };
        };
        responses: {
            /** @description The milestone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mil_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "name": "Design approved",
                     *       "position": 1,
                     *       "dueOn": "2026-03-31",
                     *       "completedAt": "2026-03-28T04:00:00.000Z",
                     *       "createdAt": "2026-03-19T09:00:00.000Z",
                     *       "updatedAt": "2026-03-19T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "pmt_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "amount": {
                     *             "amount": 1250000,
                     *             "currency": "USD"
                     *           },
                     *           "paidOn": "2026-03-31",
                     *           "reference": "INV-1042",
                     *           "externalId": null,
                     *           "commissionId": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "createdAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClientPaymentList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": 1250000,
                 *         "currency": "USD"
                 *       },
                 *       "paidOn": "2026-03-31",
                 *       "reference": "INV-1042"
                 *     }
                 */
                "application/json": components["schemas"]["RecordPayment"];
            };
        };
        responses: {
            /** @description The payment, with the commission that it earned */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pmt_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "amount": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "paidOn": "2026-03-31",
                     *       "reference": "INV-1042",
                     *       "externalId": null,
                     *       "commissionId": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "createdAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ClientPayment"];
                };
            };
            400: components["responses"]["MalformedRequestOrIdempotencyKeyRequiredOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ExternalIdTakenOrInvalidTransitionOrIdempotencyInProgress"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReusedOrCurrencyMismatch"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pmt_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "amount": {
                     *         "amount": 1250000,
                     *         "currency": "USD"
                     *       },
                     *       "paidOn": "2026-03-31",
                     *       "reference": "INV-1042",
                     *       "externalId": null,
                     *       "commissionId": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "createdAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ClientPayment"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listCommissions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                partnerId?: string;
                projectId?: string;
                referralId?: string;
                /** @description `due`: payable or in_payout, as the dashboard counts what is payable */
                status?: "pending" | "payable" | "in_payout" | "paid" | "reversed" | "due";
                /** @description The referral's */
                source?: "website" | "email" | "call" | "event" | "social" | "import" | "other";
                currency?: "USD" | "CAD" | "GBP" | "EUR" | "AUD";
                earnedFrom?: string;
                earnedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of commissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "clientName": "Ada Byron",
                     *           "status": "pending",
                     *           "earningEvent": {
                     *             "type": "client_payment_collected",
                     *             "id": "pmt_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *           },
                     *           "earnedOn": "2026-03-31",
                     *           "payableOn": "2026-04-30",
                     *           "paidOn": null,
                     *           "paymentReference": null,
                     *           "base": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           },
                     *           "override": {
                     *             "amount": 0,
                     *             "currency": "USD"
                     *           },
                     *           "total": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           },
                     *           "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "planVersion": 3,
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "updatedAt": "2026-03-31T14:05:09.120Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CommissionList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    exportCommissions: {
        parameters: {
            query?: {
                partnerId?: string;
                projectId?: string;
                referralId?: string;
                /** @description `due`: payable or in_payout, as the dashboard counts what is payable */
                status?: "pending" | "payable" | "in_payout" | "paid" | "reversed" | "due";
                /** @description The referral's */
                source?: "website" | "email" | "call" | "event" | "social" | "import" | "other";
                currency?: "USD" | "CAD" | "GBP" | "EUR" | "AUD";
                earnedFrom?: string;
                earnedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file in UTF-8 with a byte order mark, after RFC 4180: a header line, then one line per row. Amounts are plain decimals, days are ISO. A text that a spreadsheet would run as a formula has an apostrophe before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example commission_id,client,status,earned_on,payable_on,paid_on,payment_reference,base,override,total,currency,project_id,referral_id,plan_version
                     *     com_01k9zq3m7xw5v8h2t6r4d1e0cb,Ada Byron,pending,2026-03-31,2026-04-30,,,1562.50,0.00,1562.50,USD,prj_01k9zq3m7xw5v8h2t6r4d1e0cb,ref_01k9zq3m7xw5v8h2t6r4d1e0cb,3
                     */
                    "text/csv": string;
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getCommission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commission */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "clientName": "Ada Byron",
                     *       "status": "pending",
                     *       "earningEvent": {
                     *         "type": "client_payment_collected",
                     *         "id": "pmt_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *       },
                     *       "earnedOn": "2026-03-31",
                     *       "payableOn": "2026-04-30",
                     *       "paidOn": null,
                     *       "paymentReference": null,
                     *       "base": {
                     *         "amount": 156250,
                     *         "currency": "USD"
                     *       },
                     *       "override": {
                     *         "amount": 0,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amount": 156250,
                     *         "currency": "USD"
                     *       },
                     *       "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "planVersion": 3,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "updatedAt": "2026-03-31T14:05:09.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Commission"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    explainCommission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commissionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it was calculated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commissionId": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "inputs": {
                     *         "projectValue": {
                     *           "amount": 1250000,
                     *           "currency": "USD"
                     *         },
                     *         "collectedBefore": {
                     *           "amount": 0,
                     *           "currency": "USD"
                     *         },
                     *         "collectedAfter": {
                     *           "amount": 1250000,
                     *           "currency": "USD"
                     *         },
                     *         "tier": "silver",
                     *         "baseRate": "0.125",
                     *         "baseFrom": "plan",
                     *         "overrideRate": "0",
                     *         "overrideFrom": "plan",
                     *         "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *         "planVersion": 3,
                     *         "wonOn": "2026-03-18"
                     *       },
                     *       "steps": [
                     *         {
                     *           "part": "base",
                     *           "rate": "0.125",
                     *           "basis": {
                     *             "amount": 1250000,
                     *             "currency": "USD"
                     *           },
                     *           "exact": "156250",
                     *           "rounded": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           },
                     *           "alreadyEarned": {
                     *             "amount": 0,
                     *             "currency": "USD"
                     *           },
                     *           "earned": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         {
                     *           "part": "override",
                     *           "rate": "0",
                     *           "basis": {
                     *             "amount": 1250000,
                     *             "currency": "USD"
                     *           },
                     *           "exact": "0",
                     *           "rounded": {
                     *             "amount": 0,
                     *             "currency": "USD"
                     *           },
                     *           "alreadyEarned": {
                     *             "amount": 0,
                     *             "currency": "USD"
                     *           },
                     *           "earned": {
                     *             "amount": 0,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ],
                     *       "rounding": "half_away_from_zero",
                     *       "base": {
                     *         "amount": 156250,
                     *         "currency": "USD"
                     *       },
                     *       "override": {
                     *         "amount": 0,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amount": 156250,
                     *         "currency": "USD"
                     *       },
                     *       "reversals": [],
                     *       "replays": true
                     *     }
                     */
                    "application/json": components["schemas"]["CommissionExplanation"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    settleCommission: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making; a retry with the same key gets the stored answer. Kept 30 days. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the state that the change was made on; another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                commissionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "paidOn": "2026-05-04",
                 *       "reference": "WIRE-2026-0504"
                 *     }
                 */
                "application/json": components["schemas"]["SettleCommission"];
            };
        };
        responses: {
            /** @description The commission, paid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "com_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "referralId": "ref_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "clientName": "Ada Byron",
                     *       "status": "paid",
                     *       "earningEvent": {
                     *         "type": "client_payment_collected",
                     *         "id": "pmt_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *       },
                     *       "earnedOn": "2026-03-31",
                     *       "payableOn": "2026-04-30",
                     *       "paidOn": "2026-05-04",
                     *       "paymentReference": "WIRE-2026-0504",
                     *       "base": {
                     *         "amount": 156250,
                     *         "currency": "USD"
                     *       },
                     *       "override": {
                     *         "amount": 0,
                     *         "currency": "USD"
                     *       },
                     *       "total": {
                     *         "amount": 156250,
                     *         "currency": "USD"
                     *       },
                     *       "planId": "pln_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "planVersion": 3,
                     *       "createdAt": "2026-03-31T14:05:09.120Z",
                     *       "updatedAt": "2026-05-04T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Commission"];
                };
            };
            400: components["responses"]["MalformedRequestOrIdempotencyKeyRequiredOrInvalidIdempotencyKey"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrProgrammeOnlyOrOriginNotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvalidTransitionOrIdempotencyInProgress"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailedOrIdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                /** @description Needed with an operator key */
                partnerId?: string;
                /** @description First day; by default the first of the month eleven months before `to` */
                from?: string;
                /** @description Last day; by default today */
                to?: string;
                /** @description Instead of days: a range that moves with the programme's. Months are calendar months; the present one counts as the last of three or twelve and ends today */
                period?: "this_month" | "last_month" | "last_3_months" | "last_12_months" | "this_year";
                /** @description Only referrals of this source, and what they earned */
                source?: "website" | "email" | "call" | "event" | "social" | "import" | "other";
                /** @description Adds `previous`: as many days, just before */
                compare?: "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *       "timeZone": "America/New_York",
                     *       "asOf": "2026-03-31T14:05:09.120Z",
                     *       "today": "2026-03-31",
                     *       "from": "2026-03-01",
                     *       "to": "2026-03-31",
                     *       "currency": "USD",
                     *       "earnings": [
                     *         {
                     *           "currency": "USD",
                     *           "thisMonth": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           },
                     *           "yearToDate": {
                     *             "amount": 1284000,
                     *             "currency": "USD"
                     *           },
                     *           "inRange": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           },
                     *           "pending": {
                     *             "amount": 156250,
                     *             "currency": "USD"
                     *           },
                     *           "payable": {
                     *             "amount": 327750,
                     *             "currency": "USD"
                     *           },
                     *           "paid": {
                     *             "amount": 800000,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ],
                     *       "referrals": {
                     *         "active": 7,
                     *         "submitted": 8,
                     *         "converted": 3,
                     *         "conversionRate": "0.375"
                     *       },
                     *       "previous": {
                     *         "from": "2026-01-29",
                     *         "to": "2026-02-28",
                     *         "earned": [
                     *           {
                     *             "amount": 128400,
                     *             "currency": "USD"
                     *           }
                     *         ],
                     *         "submitted": 6,
                     *         "converted": 3,
                     *         "conversionRate": "0.5"
                     *       },
                     *       "pipeline": [
                     *         {
                     *           "status": "new",
                     *           "count": 4
                     *         },
                     *         {
                     *           "status": "qualified",
                     *           "count": 3
                     *         },
                     *         {
                     *           "status": "converted",
                     *           "count": 19
                     *         },
                     *         {
                     *           "status": "lost",
                     *           "count": 11
                     *         }
                     *       ],
                     *       "series": [
                     *         {
                     *           "month": "2026-03",
                     *           "submitted": 8,
                     *           "converted": 3,
                     *           "earned": [
                     *             {
                     *               "amount": 156250,
                     *               "currency": "USD"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "topSources": [
                     *         {
                     *           "source": "website",
                     *           "submitted": 5,
                     *           "converted": 2,
                     *           "earned": [
                     *             {
                     *               "amount": 106250,
                     *               "currency": "USD"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "activity": [
                     *         {
                     *           "id": "evt_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "type": "commission.accrued",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "occurredAt": "2026-03-31T14:05:09.120Z",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "audience": "partner",
                     *           "actor": {
                     *             "type": "operator_key",
                     *             "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *           },
                     *           "subject": {
                     *             "type": "commission",
                     *             "id": "com_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *           },
                     *           "data": {
                     *             "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *             "clientName": "Ada Byron",
                     *             "total": {
                     *               "amount": 156250,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `pagination.nextCursor` of the page before */
                cursor?: string;
                partnerId?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "type": "commission.accrued",
                     *           "partnerId": "ptr_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *           "occurredAt": "2026-03-31T14:05:09.120Z",
                     *           "createdAt": "2026-03-31T14:05:09.120Z",
                     *           "audience": "partner",
                     *           "actor": {
                     *             "type": "operator_key",
                     *             "id": "key_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *           },
                     *           "subject": {
                     *             "type": "commission",
                     *             "id": "com_01k9zq3m7xw5v8h2t6r4d1e0cb"
                     *           },
                     *           "data": {
                     *             "projectId": "prj_01k9zq3m7xw5v8h2t6r4d1e0cb",
                     *             "clientName": "Ada Byron",
                     *             "total": {
                     *               "amount": 156250,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "nextCursor": null,
                     *         "hasMore": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["EventList"];
                };
            };
            400: components["responses"]["InvalidCursor"];
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last `id` that the stream named; it goes on from there */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that stays open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example : open
                     *     retry: 2000
                     *
                     *     id: evt_01k9zq3m7xw5v8h2t6r4d1e0cb
                     *     event: commission.accrued
                     *     data: {"id":"evt_01k9zq3m7xw5v8h2t6r4d1e0cb","type":"commission.accrued","partnerId":"ptr_01k9zq3m7xw5v8h2t6r4d1e0cb","occurredAt":"2026-03-31T14:05:09.120Z","createdAt":"2026-03-31T14:05:09.120Z","audience":"partner","actor":{"type":"operator_key","id":"key_01k9zq3m7xw5v8h2t6r4d1e0cb"},"subject":{"type":"commission","id":"com_01k9zq3m7xw5v8h2t6r4d1e0cb"},"data":{"projectId":"prj_01k9zq3m7xw5v8h2t6r4d1e0cb","clientName":"Ada Byron","total":{"amount":156250,"currency":"USD"}}}
                     */
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["UnauthenticatedOrTokenExpired"];
            403: components["responses"]["MissingScopeOrOriginNotAllowedOrPartnerSuspended"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["OverloadedOrUnavailable"];
        };
    };
}
