import { CircleUser, Lock, LogOut, Search, Settings, Users } from "lucide-react";
import type { SessionView } from "../backend/generated";
import { useAct } from "../backend/queries";
import { useStartCommand } from "../backend/start";
import {
  Button,
  IconButton,
  Logo,
  Menu,
  type MenuGroup,
  navigate,
  routes,
  useText,
} from "../shared";
import { Connection } from "./Connection";
import { LanguageMenu } from "./LanguageMenu";
import { isMac } from "./platform";

export interface TopBarProps {
  session: SessionView;
  onSearch: () => void;
  onSignIn: () => void;
}

export function TopBar({ session, onSearch, onSignIn }: TopBarProps) {
  const { t } = useText();
  return (
    <>
      <div className="top-left">
        <div className="top-brand">
          <Logo />
          <span>{t("app-name")}</span>
        </div>
        <OrganisationMenu session={session} />
      </div>
      <div className="top-search">
        <Button testId="search" icon={Search} keyHint={isMac ? "⌘K" : "Ctrl K"} onPress={onSearch}>
          {t("top-search")}
        </Button>
      </div>
      <div className="top-right">
        <Connection caughtUp={session.caught_up} onSignIn={onSignIn} />
        <LanguageMenu />
        <PersonMenu session={session} />
      </div>
    </>
  );
}

function PersonMenu({ session }: { session: SessionView }) {
  const { t } = useText();
  const lock = useStartCommand("lock");
  const other = useStartCommand("switch_person");
  const signOut = useStartCommand("sign_out");
  const { given_name, family_name } = session.profile;
  const name = `${given_name} ${family_name}`.trim();
  const own: MenuGroup = {
    id: "person",
    title: name,
    entries: [
      {
        id: "personal",
        label: t("nav-personal"),
        icon: CircleUser,
        run: () => navigate(routes.personal),
      },
      {
        id: "settings",
        label: t("nav-settings"),
        icon: Settings,
        run: () => navigate(routes.settings),
      },
      { id: "lock", label: t("menu-lock"), icon: Lock, run: () => lock.mutate({}) },
      { id: "switch", label: t("menu-switch"), icon: Users, run: () => other.mutate({}) },
      { id: "sign-out", label: t("menu-sign-out"), icon: LogOut, run: () => signOut.mutate({}) },
    ],
  };
  return (
    <Menu
      testId="person"
      label={t("top-person")}
      groups={[own]}
      trigger={<IconButton testId="person" icon={CircleUser} label={name || t("top-person")} />}
    />
  );
}

function OrganisationMenu({ session }: { session: SessionView }) {
  const { t } = useText();
  const choose = useAct("choose_organisation");
  const all = session.organisations.map((one) => one.organisation);
  const current = all.find((one) => one.id === session.organisation);
  if (!current) return <span className="top-organisation soft">{t("top-no-organisation")}</span>;
  const entries = all.map((one) => ({
    id: one.id,
    label: one.name,
    more: one.address,
    chosen: one.id === current.id,
    run: () => choose.mutate({ organisation: one.id }),
  }));
  return (
    <div className="top-organisation">
      <Menu
        testId="organisation"
        label={t("top-organisation")}
        placement="bottom start"
        groups={[{ id: "organisations", entries }]}
        trigger={
          <Button testId="organisation" variant="quiet" opens>
            <span className="hidden-text">{t("top-organisation")}: </span>
            {current.name}
          </Button>
        }
      />
    </div>
  );
}
