// A message bus of our own and somebody on it under a well-known name, as far as tests need one: it hears what it is
// called for, refuses it, and can tell everybody something. No packages.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, follow, until } from "./processes.mjs";

const CONFIG = (path) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=${path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

/** A system bus on which nobody is; its address. */
export async function startSystemBus() {
  const at = folder("bus");
  writeFileSync(join(at, "bus.conf"), CONFIG(join(at, "socket")));
  const bus = follow(spawn("dbus-daemon", [`--config-file=${join(at, "bus.conf")}`, "--print-address=1", "--nofork"], { stdio: ["ignore", "pipe", "pipe"] }));
  await until("the system bus is up", () => bus.output().includes("\n"));
  return bus.output().split("\n")[0];
}

const [CALL, RETURN, ERROR, SIGNAL] = [1, 2, 3, 4];
const [PATH, INTERFACE, MEMBER, ERROR_NAME, REPLY, DESTINATION, SENDER, SIGNATURE] = [1, 2, 3, 4, 5, 6, 7, 8];
const KINDS = { [PATH]: "o", [INTERFACE]: "s", [MEMBER]: "s", [ERROR_NAME]: "s", [REPLY]: "u", [DESTINATION]: "s", [SENDER]: "s", [SIGNATURE]: "g" };

/** What goes over the wire, little-endian, each piece where its kind may begin. */
class Wire {
  bytes = [];

  align(to) {
    while (this.bytes.length % to) this.bytes.push(0);
    return this;
  }

  byte(...values) {
    this.bytes.push(...values);
    return this;
  }

  number(value) {
    return this.align(4).byte(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255);
  }

  text(value) {
    return this.number(Buffer.byteLength(value)).byte(...Buffer.from(value), 0);
  }

  signature(value) {
    return this.byte(value.length, ...Buffer.from(value), 0);
  }
}

function message(kind, serial, fields, body = new Wire()) {
  const head = new Wire();
  for (const [code, value] of Object.entries(fields)) {
    head.align(8).byte(Number(code)).signature(KINDS[code]);
    if (KINDS[code] === "u") head.number(value);
    else if (KINDS[code] === "g") head.signature(value);
    else head.text(value);
  }
  const whole = new Wire().byte(0x6c, kind, 0, 1).number(body.bytes.length).number(serial).number(head.bytes.length);
  return Buffer.from([...whole.bytes, ...head.align(8).bytes, ...body.bytes]);
}

/** Reads one message off the front of `heard`; none while it is not whole. */
function read(heard) {
  if (heard.length < 16) return null;
  const fieldsEnd = 16 + heard.readUInt32LE(12);
  const bodyStart = Math.ceil(fieldsEnd / 8) * 8;
  const end = bodyStart + heard.readUInt32LE(4);
  if (heard.length < end) return null;
  const fields = {};
  for (let at = 16; at < fieldsEnd;) {
    at = Math.ceil(at / 8) * 8;
    const [code, kind] = [heard[at], String.fromCharCode(heard[at + 2])];
    at += 4;
    if (kind === "g") {
      fields[code] = heard.toString("latin1", at + 1, at + 1 + heard[at]);
      at += heard[at] + 2;
    } else if (kind === "u") {
      fields[code] = heard.readUInt32LE(at);
      at += 4;
    } else {
      const length = heard.readUInt32LE(at);
      fields[code] = heard.toString("utf8", at + 4, at + 4 + length);
      at += length + 5;
    }
  }
  return { kind: heard[1], serial: heard.readUInt32LE(8), fields, body: heard.toString("latin1", bodyStart, end), end };
}

/**
 * Somebody called `name` on the bus at `address`. `calls` is what they were asked: `{ member, body }`, the body as it
 * came. With `willing` they answer with nothing, else they refuse. `tell(path, interface, member, yes)` tells
 * everybody something that is true or false.
 */
export async function somebodyOn(address, name, { willing = false } = {}) {
  const [, kind, at] = address.match(/^unix:(path|abstract)=([^,]+)/) ?? [];
  const socket = connect(kind === "abstract" ? `\0${at}` : at);
  const calls = [];
  let [serial, returned, greeted, heard] = [0, 0, false, Buffer.alloc(0)];
  const send = (what, fields, body) => {
    serial += 1;
    socket.write(message(what, serial, fields, body));
  };
  const ask = (member, signature, body) => send(CALL, { [PATH]: "/org/freedesktop/DBus", [INTERFACE]: "org.freedesktop.DBus", [MEMBER]: member, [DESTINATION]: "org.freedesktop.DBus", ...(signature ? { [SIGNATURE]: signature } : {}) }, body);
  const begin = () => {
    greeted = true;
    socket.write("BEGIN\r\n");
    ask("Hello");
    ask("RequestName", "su", new Wire().text(name).number(0));
  };
  const answer = ({ serial: reply, fields }) => {
    const back = { [REPLY]: reply, [DESTINATION]: fields[SENDER] };
    if (willing) send(RETURN, back);
    else send(ERROR, { ...back, [ERROR_NAME]: "org.freedesktop.DBus.Error.NotSupported" });
  };
  socket.on("error", () => {}).on("data", (chunk) => {
    heard = Buffer.concat([heard, chunk]);
    if (!greeted) {
      const end = heard.indexOf("\r\n");
      if (end < 0) return;
      heard = heard.subarray(end + 2);
      begin();
    }
    for (let one = read(heard); one; one = read(heard)) {
      heard = heard.subarray(one.end);
      if (one.kind === RETURN) returned += 1;
      if (one.kind === CALL) {
        calls.push({ member: one.fields[MEMBER], body: one.body });
        answer(one);
      }
    }
  });
  socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(process.getuid())).toString("hex")}\r\n`);
  await until(`${name} is on the bus`, () => returned >= 2);
  const tell = (path, from, member, yes) => send(SIGNAL, { [PATH]: path, [INTERFACE]: from, [MEMBER]: member, [SIGNATURE]: "b" }, new Wire().number(yes ? 1 : 0));
  return { calls, tell, leave: () => socket.destroy() };
}
