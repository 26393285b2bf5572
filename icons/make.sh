#!/bin/sh
# Draws every icon of the bundle from source.svg; needs rsvg-convert and ImageMagick.
set -eu
cd "$(dirname "$0")"
draw() { rsvg-convert --width "$1" --height "$1" source.svg --output "$2"; }

draw 32 32x32.png
draw 128 128x128.png
draw 256 128x128@2x.png
draw 512 icon.png

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 24 32 48 64 256; do draw "$size" "$work/$size.png"; done
convert "$work/16.png" "$work/24.png" "$work/32.png" "$work/48.png" "$work/64.png" "$work/256.png" icon.ico

# An .icns file is a header and, per size, a four-letter type, a length and a PNG.
for size in 128 256 512 1024; do draw "$size" "$work/$size.png"; done
python3 - "$work" <<'PY'
import pathlib, struct, sys
work = pathlib.Path(sys.argv[1])
kinds = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
parts = b"".join(
    kind.encode() + struct.pack(">I", 8 + len(data)) + data
    for kind, data in ((k, (work / f"{s}.png").read_bytes()) for k, s in kinds.items())
)
pathlib.Path("icon.icns").write_bytes(b"icns" + struct.pack(">I", 8 + len(parts)) + parts)
PY
