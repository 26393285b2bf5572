import { UserPlus, Users } from "lucide-react";
import { useState } from "react";
import type { MembersView } from "../../backend/generated";
import { useView } from "../../backend/queries";
import {
  Button,
  DataTable,
  EmptyState,
  Loaded,
  navigate,
  Page,
  routes,
  SearchField,
  useOpenRow,
  useText,
} from "../../shared";
import { MemberSheet } from "./MemberSheet";
import { useMemberColumns } from "./memberColumns";

/** The users of the organisation and what they may do. */
export function UsersPage() {
  const { t } = useText();
  const [search, setSearch] = useState("");
  const members = useView("list_members", { search }, { keepPrevious: true });
  return (
    <Page
      testId="users"
      title={t("users-title")}
      fill
      tools={
        <>
          <SearchField
            testId="users-search"
            label={t("users-search")}
            value={search}
            onChange={setSearch}
          />
          {members.data?.visible && (
            <Button
              testId="users-add"
              variant="primary"
              icon={UserPlus}
              onPress={() => navigate(routes.addUser)}
            >
              {t("users-add")}
            </Button>
          )}
        </>
      }
    >
      <Loaded testId="users" query={members}>
        {(view) => <Members view={view} searched={search !== ""} />}
      </Loaded>
    </Page>
  );
}

function Members({ view, searched }: { view: MembersView; searched: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useOpenRow();
  const columns = useMemberColumns();
  const opened = view.members.find((member) => member.person === open);
  const empty = (
    <EmptyState
      testId="users-empty"
      icon={Users}
      title={t(searched ? "users-none-found" : "users-empty")}
    >
      {searched ? null : t("users-empty-text")}
    </EmptyState>
  );
  return (
    <div className="beside">
      <DataTable
        testId="users"
        label={t("users-title")}
        columns={columns}
        rows={view.members}
        keyOf={(member) => member.person}
        openKey={open}
        onOpen={(member) => setOpen(member.person)}
        empty={empty}
      />
      {opened && <MemberSheet member={opened} onClose={() => setOpen(null)} />}
    </div>
  );
}
