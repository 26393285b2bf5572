import type { RailEntry, Room } from "../shared";
import { Link, Pill, usePlace, useText } from "../shared";

/** The left rail: rooms of work above, oneself and the settings below. */
export function Rail({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useText();
  const above = rooms.filter((room) => !room.below);
  const below = rooms.filter((room) => room.below);
  return (
    <nav className="rail" aria-label={t("nav-label")}>
      {above.map((room) => (
        <RailRoom key={room.id} room={room} />
      ))}
      <div className="rail-space" />
      {below.map((room) => (
        <RailRoom key={room.id} room={room} />
      ))}
    </nav>
  );
}

function RailRoom({ room }: { room: Room }) {
  const { t } = useText();
  const titled = !room.below && room.titled;
  return (
    <div className={`rail-room${titled ? " titled" : ""}`}>
      {titled && <div className="rail-title">{t(room.label)}</div>}
      <ul>
        {room.rail.map((entry) => (
          <RailLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

const none = () => undefined;

function RailLine({ entry }: { entry: RailEntry }) {
  const { t } = useText();
  const { path } = usePlace();
  const useCount = entry.useCount ?? none;
  const count = useCount();
  const Icon = entry.icon;
  const { path: own, within = own } = entry;
  const here = path === own || (within !== null && path.startsWith(`${within}/`));
  return (
    <li>
      <Link
        to={entry.path}
        testId={`rail-${entry.id}`}
        className="rail-line"
        aria-current={here ? "page" : undefined}
      >
        <Icon size={16} aria-hidden />
        <span className="rail-words">{t(entry.label)}</span>
        {count !== undefined && count > 0 && <Pill tone={entry.tone ?? "plain"}>{count}</Pill>}
      </Link>
    </li>
  );
}
