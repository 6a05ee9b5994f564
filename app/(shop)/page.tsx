import { randomUUID } from "node:crypto";
import { NewChat } from "@/components/chat/new-chat";
import { pagePerson } from "../guard";
import { modelOnScreen } from "./model-on-screen";

/** A new chat. Its id is made here, so that its address is known before the first answer. */
export default async function NewChatPage() {
  const person = await pagePerson("/");
  return <NewChat firstId={randomUUID()} name={firstName(person.name)} model={modelOnScreen()} />;
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
