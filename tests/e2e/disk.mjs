// A small disk of our own that can be filled to the last byte. It is mounted where only our programs see it, and goes
// with them: nothing is left behind, however a run ends.
import { spawn } from "node:child_process";
import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { follow, until } from "./processes.mjs";

const MEGABYTE = 1_048_576;
const BALLAST = "ballast";

/**
 * Mounts a disk of `megabytes` on `path`. `within` runs a program where it is seen; `path` is where this process
 * finds it. Needs root, as in a container that may mount, or a kernel that lets everybody have a place of their own.
 */
export async function smallDisk(path, megabytes) {
  const [uid, gid] = [process.getuid(), process.getgid()];
  const apart = uid === 0 ? ["--mount"] : ["--mount", "--user", "--map-root-user"];
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=700 small "$0" && echo mounted && exec cat`;
  const keeper = follow(spawn("unshare", [...apart, "sh", "-c", mount, path]));
  const mounted = () => keeper.output().includes("mounted");
  let over = false;
  keeper.once("close", () => { over = true; });
  await until("a disk is mounted, or cannot be", () => mounted() || over);
  if (!mounted()) {
    throw new Error(`no disk can be mounted here: run as root, or let everybody have user namespaces. ${keeper.output()}`);
  }
  const enter = ["nsenter", `--target=${keeper.pid}`, "--mount"];
  const asMyself = ["--user", "--preserve-credentials", "unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`];
  return new Disk(join(`/proc/${keeper.pid}/root`, path), uid === 0 ? enter : [...enter, ...asMyself]);
}

class Disk {
  constructor(path, within) {
    this.path = path;
    this.within = within;
  }

  /** Takes what is left, but for `room` bytes. */
  fill(room = 0) {
    const file = openSync(join(this.path, BALLAST), "a");
    const bytes = Buffer.alloc(MEGABYTE);
    for (let size = bytes.length; size > 0;) {
      try {
        if (writeSync(file, bytes, 0, size) < size) size = Math.floor(size / 2);
      } catch (failure) {
        if (failure.code !== "ENOSPC") throw failure;
        size = Math.floor(size / 2);
      }
    }
    ftruncateSync(file, fstatSync(file).size - room);
    closeSync(file);
  }

  /** Gives back what `fill` took. */
  free() {
    rmSync(join(this.path, BALLAST));
  }
}
