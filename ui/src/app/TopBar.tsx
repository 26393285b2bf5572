import { CircleUser, Lock, LogOut, Search, Settings } from "lucide-react";
import {
  Button,
  IconButton,
  type Language,
  Logo,
  Menu,
  type MenuGroup,
  navigate,
  setPreferences,
  useText,
} from "../shared";
import { Connection, type ConnectionProps } from "./Connection";
import { LanguageMenu } from "./LanguageMenu";

const isMac = navigator.userAgent.includes("Mac");

export interface TopBarProps extends ConnectionProps {
  person: { name: string; email: string };
  organisations: readonly { id: string; name: string }[];
  organisation: string | null;
  onOrganisation: (id: string) => void;
  onLanguage?: (language: Language) => void;
  onSearch: () => void;
  onLock: () => void;
  onSignOut: () => void;
}

export function TopBar(props: TopBarProps) {
  const { t } = useText();
  const { person, onLanguage = (language) => setPreferences({ language }) } = props;
  const own: MenuGroup[] = [
    {
      id: "person",
      title: person.name,
      entries: [
        {
          id: "personal",
          label: t("nav-personal"),
          icon: CircleUser,
          run: () => navigate("/personal"),
        },
        {
          id: "settings",
          label: t("nav-settings"),
          icon: Settings,
          run: () => navigate("/settings"),
        },
        { id: "lock", label: t("menu-lock"), icon: Lock, run: props.onLock },
        { id: "sign-out", label: t("menu-sign-out"), icon: LogOut, run: props.onSignOut },
      ],
    },
  ];
  return (
    <>
      <div className="top-brand">
        <Logo />
        <span>{t("app-name")}</span>
      </div>
      <OrganisationMenu {...props} />
      <div className="top-space" />
      <div className="top-search">
        <Button
          testId="search"
          icon={Search}
          keyHint={isMac ? "⌘K" : "Ctrl K"}
          onPress={props.onSearch}
        >
          {t("top-search")}
        </Button>
      </div>
      <div className="top-space" />
      <Connection facts={props.facts} onTry={props.onTry} />
      <LanguageMenu onChange={onLanguage} />
      <Menu
        testId="person"
        label={t("top-person")}
        groups={own}
        trigger={<IconButton testId="person" icon={CircleUser} label={person.name} />}
      />
    </>
  );
}

function OrganisationMenu({ organisations, organisation, onOrganisation }: TopBarProps) {
  const { t } = useText();
  const current = organisations.find((one) => one.id === organisation);
  if (!current) return <span className="top-organisation soft">{t("top-no-organisation")}</span>;
  const entries = organisations.map((one) => ({
    id: one.id,
    label: one.name,
    chosen: one.id === organisation,
    run: () => onOrganisation(one.id),
  }));
  return (
    <div className="top-organisation">
      <Menu
        testId="organisation"
        label={t("top-organisation")}
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
