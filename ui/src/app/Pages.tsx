import { Compass } from "lucide-react";
import { useEffect } from "react";
import { Button, EmptyState, match, navigate, type Room, usePlace, useText } from "../shared";
import { START } from "./rooms";

/** The page of the present address, or a way back when no page has it. */
export function Pages({ rooms }: { rooms: readonly Room[] }) {
  const { path } = usePlace();
  const { t } = useText();
  useEffect(() => {
    if (path === "/") navigate(START, { replace: true });
  }, [path]);
  if (path === "/") return null;
  for (const { path: pattern, page: RoomPage } of rooms.flatMap((room) => room.pages)) {
    const params = match(pattern, path);
    if (params) return <RoomPage key={pattern} params={params} />;
  }
  return (
    <EmptyState
      testId="not-here"
      icon={Compass}
      title={t("nav-not-here")}
      action={
        <Button testId="not-here-start" variant="primary" onPress={() => navigate(START)}>
          {t("nav-to-start")}
        </Button>
      }
    >
      {t("nav-not-here-more")}
    </EmptyState>
  );
}
