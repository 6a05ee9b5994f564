import {
  bookReturnRefundOutput,
  closeReturnOutput,
  deskReturn,
  deskReturnRef,
  listDeskReturnsInput,
  listDeskReturnsOutput,
  markInTransitOutput,
  sendReturnRefundOutput,
  takeInReturnOutput,
} from "./desk-returns.schema";
import { bookRefund } from "./returns/desk/book";
import { close } from "./returns/desk/close";
import { markInTransit } from "./returns/desk/in-transit";
import { getReturn, listReturns } from "./returns/desk/list";
import { sendRefund } from "./returns/desk/send";
import { takeIn } from "./returns/desk/take-in";
import { defineTool } from "./tool";

export const listDeskReturns = defineTool({
  name: "list_desk_returns",
  description: "Every shopper's returns, for the desk.",
  input: listDeskReturnsInput,
  output: listDeskReturnsOutput,
  offeredToModel: false,
  run: listReturns,
});

export const getDeskReturn = defineTool({
  name: "get_desk_return",
  description: "A return that the desk is about to handle.",
  input: deskReturnRef,
  output: deskReturn,
  offeredToModel: false,
  run: getReturn,
});

export const markReturnInTransit = defineTool({
  name: "mark_return_in_transit",
  description: "Notes that the carrier has a return's parcel. For the desk.",
  input: deskReturnRef,
  output: markInTransitOutput,
  effect: "write",
  offeredToModel: false,
  run: markInTransit,
});

export const takeInReturn = defineTool({
  name: "take_in_return",
  description:
    "Takes a return's parcel in: its units go back on sale or are written off. Only workflows call it.",
  input: deskReturnRef,
  output: takeInReturnOutput,
  effect: "write",
  offeredToModel: false,
  run: takeIn,
});

export const bookReturnRefund = defineTool({
  name: "book_return_refund",
  description: "Enters what a received return gives back into the books. Only workflows call it.",
  input: deskReturnRef,
  output: bookReturnRefundOutput,
  effect: "write",
  offeredToModel: false,
  run: bookRefund,
});

export const sendReturnRefund = defineTool({
  name: "send_return_refund",
  description: "Has the payment provider give back what is booked for a return. Only workflows call it.",
  input: deskReturnRef,
  output: sendReturnRefundOutput,
  effect: "write",
  offeredToModel: false,
  run: sendRefund,
});

export const closeReturn = defineTool({
  name: "close_return",
  description: "Closes a return that is paid back. Only workflows call it.",
  input: deskReturnRef,
  output: closeReturnOutput,
  effect: "write",
  offeredToModel: false,
  run: close,
});
