import { orderingRoom } from "../features/ordering/room";
import { peopleRoom } from "../features/people/room";
import { rightsRoom } from "../features/rights/room";
import { shippingRoom } from "../features/shipping/room";
import { type Room, routes } from "../shared";

/** Every room of the window, in the order of the rail. */
export const ROOMS: readonly Room[] = [orderingRoom, shippingRoom, rightsRoom, peopleRoom];

/** The page the window opens with. */
export const START = routes.newOrder;
