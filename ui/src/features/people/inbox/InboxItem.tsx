import type { RefusedItem } from "../../../backend/generated";
import { useAct } from "../../../backend/queries";
import {
  Button,
  failureText,
  navigate,
  refusalText,
  StatusBadge,
  toast,
  useText,
} from "../../../shared";
import { askedWords, asksAgain, nextWords, wayTo } from "./inboxModel";

/** One refused act: its content, the reasons, and the next step. */
export function InboxItem({ item }: { item: RefusedItem }) {
  const text = useText();
  const { t } = text;
  const id = `inbox-${item.act}`;
  const stale = asksAgain(item);
  return (
    <li className="card inbox-item" data-testid={id}>
      <header className="inbox-head">
        <h2>{t(askedWords(item), { kind: item.kind })}</h2>
        <StatusBadge tone={stale ? "waiting" : "rejected"}>
          {t(stale ? "inbox-asks-again" : "inbox-refused")}
        </StatusBadge>
      </header>
      <dl className="inbox-facts">
        <dt>{t("inbox-asked")}</dt>
        <dd>
          {item.subject} <span className="soft">{text.dateTime(item.made_at)}</span>
        </dd>
        <dt>{t("inbox-why")}</dt>
        <dd>
          {item.refusals.map((refusal) => (
            <p key={`${refusal.code}-${refusal.field}`}>{refusalText(refusal, text)}</p>
          ))}
        </dd>
        <dt>{t("inbox-next")}</dt>
        <dd>{t(nextWords(item))}</dd>
      </dl>
      <ItemActions item={item} id={id} />
    </li>
  );
}

function ItemActions({ item, id }: { item: RefusedItem; id: string }) {
  const text = useText();
  const { t } = text;
  const failed = (failure: unknown) => toast({ text: failureText(failure, text), tone: "problem" });
  const dismiss = useAct("dismiss_refused", () => toast({ text: t("inbox-dismissed") }));
  const resend = useAct("resend_act", () => toast({ text: t("inbox-resent") }));
  const way = wayTo(item);
  const request = { act: item.act };
  return (
    <div className="line-up">
      {item.may_resend && (
        <Button
          testId={`${id}-resend`}
          variant="primary"
          isDisabled={resend.isPending}
          onPress={() => resend.mutate(request, { onError: failed })}
        >
          {t("inbox-resend")}
        </Button>
      )}
      {way && (
        <Button
          testId={`${id}-open`}
          variant={item.may_resend ? "secondary" : "primary"}
          onPress={() => navigate(way.path)}
        >
          {t(way.label)}
        </Button>
      )}
      <Button
        testId={`${id}-dismiss`}
        isDisabled={dismiss.isPending}
        onPress={() => dismiss.mutate(request, { onError: failed })}
      >
        {t("inbox-dismiss")}
      </Button>
    </div>
  );
}
