import type { RequestRow } from "../../backend/generated";
import { type Column, spaced, useText } from "../../shared";
import { RequestState } from "./RequestState";

/** The columns of the list of requests. */
export function useRequestColumns(): Column<RequestRow>[] {
  const { t, dateTime, number } = useText();
  return [
    {
      id: "applicant",
      head: t("waiting-applicant"),
      width: "minmax(180px, 1.6fr)",
      cell: ({ request }) => request.applicant,
    },
    {
      id: "account",
      head: t("waiting-account"),
      width: "130px",
      cell: ({ request }) => spaced(request.account_number),
    },
    {
      id: "asked",
      aside: "narrow",
      head: t("waiting-asked"),
      width: "170px",
      cell: ({ request }) => dateTime(request.asked_at),
    },
    {
      id: "attempts",
      aside: "narrow",
      head: t("waiting-attempts"),
      width: "96px",
      align: "end",
      cell: ({ request }) => number(request.attempts),
    },
    {
      id: "state",
      aside: "narrow",
      head: t("waiting-state"),
      width: "minmax(130px, 1fr)",
      cell: (row) => <RequestState row={row} />,
    },
  ];
}
