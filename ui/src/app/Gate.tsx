import { ROOMS } from "./rooms";
import { Shell } from "./Shell";

export function Gate() {
  return <Shell rooms={ROOMS} top={() => null} />;
}
