import { useState } from "react";
import type { StartView } from "../../../backend/generated";
import { Entrance } from "./Entrance";
import { ErasureNotice } from "./ErasureNotice";
import { FirstRun } from "./FirstRun";
import { Locked } from "./Locked";
import { Recovery } from "./Recovery";

/** Chooses the screen for a desk that is not open: first start, sign-in, lock, recovery or erasure notice. */
export function Front({ start }: { start: StartView }) {
  const [otherServer, setOtherServer] = useState(false);
  const [fresh] = useState(start.phase === "choose_server");
  if (start.phase === "choose_server" || otherServer) {
    return <FirstRun start={start} again={otherServer} onDone={() => setOtherServer(false)} />;
  }
  if (start.phase === "locked") return <Locked start={start} />;
  if (start.phase === "forgotten") return <ErasureNotice start={start} />;
  if (start.phase === "recovery") return <Recovery start={start} />;
  return <Entrance start={start} first={fresh} onOtherServer={() => setOtherServer(true)} />;
}
