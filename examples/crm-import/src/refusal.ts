import { SisoError } from '@siso/partner-sdk';
import { OPERATOR_KEY_WAY_OUT } from './arguments.ts';
import { EXIT, ImportFailure } from './import-failure.ts';

/** One line on why the API refused a step: its own words and the fields it names. */
export function refusalText(verb: string, error: SisoError): string {
  const places = error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ');
  const request = error.requestId ? ` (request ${error.requestId})` : '';
  return `${verb} was refused with ${error.status} ${error.code}: ${error.detail}${places ? ` [${places}]` : ''}${request}`;
}

/** Whether an error concerns the whole run and not one row: no server, no valid key, no more patience. */
export function endsTheRun(error: unknown): boolean {
  if (!(error instanceof SisoError)) return true;
  if (error.status === 403) return !error.code.startsWith('partner_');
  return [0, 401, 429, 503].includes(error.status);
}

/** Turns what ended a run into a message with the way out; an error of the program's own stays what it is. */
export function toImportFailure(error: unknown, url: string): unknown {
  if (!(error instanceof SisoError)) return error;
  const failure = (message: string, wayOut: string) => new ImportFailure(message, wayOut, EXIT.server);
  const again = 'Nothing is lost: run the same command again and it goes on from there.';
  if (error.status === 0) {
    return failure(`Nobody answers at ${url}.`, `Start the server (npm start) or mend --url. ${again}`);
  }
  if (error.status === 401) return failure('SISO does not know this key, or it was revoked.', OPERATOR_KEY_WAY_OUT);
  if (error.code === 'missing_scope') {
    return failure(`The key may not do all that the import does: ${error.detail}`, OPERATOR_KEY_WAY_OUT);
  }
  if (error.status === 403) return failure('The key is not an operator key.', OPERATOR_KEY_WAY_OUT);
  if (error.status === 429) {
    return failure('The server asks for fewer requests at a time.', `Run again with a lower --concurrency. ${again}`);
  }
  if (error.status === 404) {
    return failure(`${url} answers, but not as SISO's API.`, 'Check --url: it is the address of the API, without /v1.');
  }
  return failure(
    `The server answered ${error.status} ${error.code}: ${error.detail}${error.requestId ? ` (request ${error.requestId})` : ''}`,
    `Look at the server's log. ${again}`,
  );
}
