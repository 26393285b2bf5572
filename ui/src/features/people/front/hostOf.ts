/** "loket.carrier.example" of "https://loket.carrier.example/". */
export function hostOf(server: string): string {
  return URL.canParse(server) ? new URL(server).host : server;
}
