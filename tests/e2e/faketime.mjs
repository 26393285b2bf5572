// Where libfaketime lies, which sets the clock of one program wrong.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const NAME = "faketime/libfaketimeMT.so.1";

/**
 * The library, to be preloaded. Its own starter would tell, but names a semaphore after its process, and gives up when
 * a killed process of the same number has left one behind.
 */
export function libfaketime() {
  const roots = ["/usr/lib", "/usr/lib64", "/usr/local/lib"].filter(existsSync);
  const beside = (root) => readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
  const folders = roots.flatMap((root) => [root, ...beside(root).map((one) => join(root, one.name))]);
  const found = folders.map((folder) => join(folder, NAME)).find(existsSync);
  if (!found) throw new Error("a clock cannot be set wrong for one program: install faketime");
  return found;
}
