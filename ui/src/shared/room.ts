import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { MessageId } from "../backend/messages";

/** A page of a room and the path it answers to ("/ordering/drafts/:draft"). */
export interface RoomPage {
  path: string;
  page: ComponentType<{ params: Record<string, string> }>;
}

/** A line in the left rail. */
export interface RailEntry {
  id: string;
  path: string;
  /** The pages below this path light the line too; its own path unless said otherwise, null for none. */
  within?: string | null;
  label: MessageId;
  icon: LucideIcon;
  /** Counts the things that wait for the person there; a hook, called where the line is rendered. */
  useCount?: () => number | undefined;
  tone?: "waiting" | "rejected" | "plain";
}

/** An action of a room that the palette offers besides its pages. */
export interface RoomAction {
  id: string;
  label: MessageId;
  icon: LucideIcon;
  run: () => void;
}

/** A room as the shell sees it: its pages, its lines in the rail, its actions. */
export interface Room {
  id: string;
  label: MessageId;
  pages: readonly RoomPage[];
  rail: readonly RailEntry[];
  /** Under "Personal" instead of among the rooms of work. */
  below?: boolean;
  /** Its label stands above its lines in the rail. */
  titled?: boolean;
  actions?: readonly RoomAction[];
}
