import {
  Ban,
  CircleCheck,
  CircleDot,
  CircleX,
  Clock,
  CloudOff,
  type LucideIcon,
  PackageCheck,
  PencilLine,
  Truck,
} from "lucide-react";
import type { ReactNode } from "react";
import "./status.css";

/** A meaning, never a colour alone: each has its own sign. */
export type Tone = "waiting" | "approved" | "rejected" | "offline" | "plain";

/** The signs states are drawn with. */
export const SIGNS = {
  waiting: Clock,
  approved: CircleCheck,
  rejected: CircleX,
  offline: CloudOff,
  plain: CircleDot,
  draft: PencilLine,
  shipped: Truck,
  done: PackageCheck,
  cancelled: Ban,
} satisfies Record<string, LucideIcon>;

export interface StatusBadgeProps {
  tone: Tone;
  /** A sign of its own, when the tone's does not tell enough. */
  sign?: keyof typeof SIGNS;
  children: ReactNode;
  testId?: string;
}

/** Sign, word and colour of a state. */
export function StatusBadge({ tone, sign, children, testId }: StatusBadgeProps) {
  const Icon = SIGNS[sign ?? tone];
  return (
    <span className={`badge ${tone}`} data-testid={testId}>
      <Icon size={14} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** A quiet count or word beside another one. */
export function Pill({ children, tone = "plain" }: { children: ReactNode; tone?: Tone }) {
  return <span className={`pill ${tone}`}>{children}</span>;
}
