/** Bytes or text as what an endpoint answers. */
export function respond(body: string | Buffer, mime: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': mime },
  });
}
