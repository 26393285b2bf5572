import { ROOMS } from "./rooms";
import { Shell } from "./Shell";
import { TopBar } from "./TopBar";

const facts = {
  online: false,
  offlineSince: Date.now() - 600000,
  waiting: 3,
  sending: null,
  needsYou: 0,
  lastContact: Date.now(),
  signInNeeded: false,
  updateNeeded: false,
};

export function Gate() {
  return (
    <Shell
      rooms={ROOMS}
      top={(onSearch) => (
        <TopBar
          facts={facts}
          onTry={() => {}}
          person={{ name: "A. User", email: "a.user@example.org" }}
          organisations={[
            { id: "1", name: "Example Print" },
            { id: "2", name: "Example Logistics & Partners International" },
          ]}
          organisation="1"
          onOrganisation={() => {}}
          onSearch={onSearch}
          onLock={() => {}}
          onSignOut={() => {}}
        />
      )}
    />
  );
}
