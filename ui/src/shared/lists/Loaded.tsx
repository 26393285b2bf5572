import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../controls/Button";
import { Banner } from "../status/Banner";
import { failureText } from "../text/refusal";
import { useText } from "../text/useText";
import { Skeleton } from "./Skeleton";

export interface LoadedProps<View> {
  testId: string;
  query: UseQueryResult<View, Error>;
  children: (view: View) => ReactNode;
}

/** Shows a view once it is loaded, a skeleton until then, and a failure with the way to try again. */
export function Loaded<View>({ testId, query, children }: LoadedProps<View>) {
  const text = useText();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Skeleton />;
  return (
    <Banner
      testId={`${testId}-failure`}
      tone="rejected"
      urgent
      title={text.t("list-failed")}
      actions={
        <Button testId={`${testId}-again`} onPress={() => void query.refetch()}>
          {text.t("action-try-again")}
        </Button>
      }
    >
      {failureText(query.error, text)}
    </Banner>
  );
}
