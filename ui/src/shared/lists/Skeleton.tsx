import { useEffect, useState } from "react";
import { useText } from "../text/useText";
import "./lists.css";

const lines = (count: number) => Array.from({ length: count }, (_, line) => line);

const PATIENCE_MS = 200;

/** Grey lines where rows will stand; only after 200 ms, so that quick answers never flicker. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="skeleton" role="status" data-testid="skeleton">
      <span className="hidden-text">{t("list-loading")}</span>
      {lines(rows).map((line) => (
        <div key={line} className="skeleton-line" aria-hidden />
      ))}
    </div>
  );
}
