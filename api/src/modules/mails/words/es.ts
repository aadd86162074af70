import type { MailWords } from './words.ts';

const check = 'Revisar la cuenta';
const react =
  'Si no ha sido usted, elija enseguida una contraseña nueva, cierre todas las demás sesiones y quite toda llave de acceso que no conozca. Después avise a su administrador.';

export const es: MailWords = {
  hello: 'Hola, {name}:',
  helloStranger: 'Hola:',
  expires: 'El enlace sirve una sola vez, hasta el {when}.',
  copyLink: 'Si el botón no funciona, copie esta dirección en su navegador:',
  when: 'Fecha',
  device: 'Dispositivo',
  browserOnOs: '{browser} en {os}',
  unknownDevice: 'No reconocido',
  address: 'Dirección de red',
  wasItNotYou: '¿No ha sido usted?',
  footer: 'Enviado a {email} en nombre de {company}. Las respuestas a esta dirección no se leen.',
  invitedByCompany:
    'Tiene una invitación al portal de {company}. Su función será: {role}. Para empezar, elija una contraseña o una llave de acceso.',
  roles: {
    owner: 'propietario',
    admin: 'administrador',
    sales: 'ventas',
    viewer: 'solo lectura',
    programme_admin: 'administrador del programa',
    partner_manager: 'responsable de socios',
    finance: 'finanzas',
    support: 'soporte',
  },
  kinds: {
    invitation: {
      subject: '{inviter} le invita a {company}',
      heading: 'Tiene una invitación de {company}',
      body: '{inviter} le ha invitado al portal de {company}. Su función será: {role}. Para empezar, elija una contraseña o una llave de acceso.',
      action: 'Aceptar la invitación',
      notYou:
        'Si no espera ninguna invitación, no tiene que hacer nada. Sin este enlace nadie puede usar su dirección.',
    },
    verify_email: {
      subject: 'Confirme su dirección de correo',
      heading: 'Confirme su dirección de correo',
      body: 'Confirme que {email} es suya, para que podamos escribirle sobre su cuenta con {company}.',
      action: 'Confirmar la dirección',
      notYou: 'Si no tiene ninguna cuenta aquí, no tiene que hacer nada. La dirección queda sin confirmar.',
    },
    reset_password: {
      subject: 'Elija una contraseña nueva',
      heading: 'Elija una contraseña nueva',
      body: 'Alguien ha pedido una contraseña nueva para su cuenta con {company}. Si ha sido usted, elíjala ahora.',
      action: 'Elegir una contraseña nueva',
      notYou:
        'Si no ha sido usted, no tiene que hacer nada: su contraseña sigue igual. Si llegan más mensajes como este, avise a su administrador.',
    },
    confirm_new_email: {
      subject: 'Confirme su nueva dirección de correo',
      heading: 'Confirme su nueva dirección de correo',
      body: 'Su cuenta con {company} tendrá a partir de ahora la dirección {newEmail}. El cambio se hace cuando la confirme.',
      action: 'Confirmar la nueva dirección',
      notYou: 'Si no lo ha pedido usted, no use el enlace. Sin él no cambia nada.',
    },
    email_changed: {
      requested: {
        subject: 'Su dirección de correo va a cambiar',
        heading: 'Su dirección de correo va a cambiar',
        body: 'Desde su cuenta con {company} se ha pedido cambiar la dirección a {newEmail}. El cambio se hace cuando esa dirección se confirme.',
        action: check,
        notYou: react,
      },
      changed: {
        subject: 'Su dirección de correo ha cambiado',
        heading: 'Su dirección de correo ha cambiado',
        body: 'Su cuenta con {company} tiene ahora la dirección {newEmail}. Los mensajes sobre ella ya no llegan aquí.',
        action: check,
        notYou: 'Si no ha sido usted, avise enseguida a su administrador: quizá ya no pueda entrar.',
      },
    },
    password_changed: {
      subject: 'Su contraseña ha cambiado',
      heading: 'Su contraseña ha cambiado',
      body: 'Se ha cambiado la contraseña de su cuenta con {company}. Todas las demás sesiones se han cerrado.',
      action: check,
      notYou:
        'Si no ha sido usted, pida enseguida una contraseña nueva en la página de acceso y revise sus llaves de acceso y sus sesiones. Después avise a su administrador.',
    },
    password_reset_done: {
      subject: 'Su contraseña se ha restablecido',
      heading: 'Su contraseña se ha restablecido',
      body: 'La contraseña de su cuenta con {company} se ha restablecido con un enlace que enviamos a esta dirección. Todas las sesiones se han cerrado. Su segundo factor sigue igual.',
      action: check,
      notYou:
        'Si no ha sido usted, puede que alguien lea su correo: proteja primero su buzón y pida después una contraseña nueva en la página de acceso. Luego avise a su administrador.',
    },
    factor_changed: {
      action: check,
      notYou: react,
      totp_enabled: {
        subject: 'Se ha añadido una aplicación de autenticación',
        heading: 'Se ha añadido una aplicación de autenticación',
        body: 'A partir de ahora su cuenta con {company} pide un código de la aplicación al entrar con contraseña.',
      },
      totp_disabled: {
        subject: 'Se ha quitado la aplicación de autenticación',
        heading: 'Se ha quitado la aplicación de autenticación',
        body: 'Su cuenta con {company} ya no pide un código de una aplicación. Los códigos de recuperación ya no sirven.',
      },
      passkey_added: {
        subject: 'Se ha añadido una llave de acceso',
        heading: 'Se ha añadido una llave de acceso',
        body: 'Ahora se puede entrar en su cuenta con {company} con la llave de acceso «{passkey}».',
      },
      passkey_removed: {
        subject: 'Se ha quitado una llave de acceso',
        heading: 'Se ha quitado una llave de acceso',
        body: 'La llave de acceso «{passkey}» ya no abre su cuenta con {company}.',
      },
      recovery_codes_made: {
        subject: 'Se han creado códigos de recuperación nuevos',
        heading: 'Se han creado códigos de recuperación nuevos',
        body: 'Su cuenta con {company} tiene códigos de recuperación nuevos. Los anteriores ya no sirven.',
      },
      recovery_code_used: {
        subject: 'Se ha usado un código de recuperación',
        heading: 'Se ha usado un código de recuperación',
        body: 'Alguien ha entrado en su cuenta con {company} con un código de recuperación. Ese código ya no sirve.',
      },
    },
    new_device: {
      subject: 'Nuevo acceso a su cuenta',
      heading: 'Nuevo acceso a su cuenta',
      body: 'Alguien ha entrado en su cuenta con {company} desde un dispositivo que no conocíamos. Si ha sido usted, no tiene que hacer nada.',
      action: check,
      notYou: react,
    },
  },
};
