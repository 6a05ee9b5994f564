import { randomUUID } from "node:crypto";
import { ChatView } from "@/components/chat/chat-view";
import { pagePerson } from "../guard";
import { modelOnScreen } from "./model-on-screen";

/** A new chat. Its id is made here, so that its address is known before the first answer. */
export default async function NewChatPage() {
  const person = await pagePerson("/");
  const id = randomUUID();
  return (
    <ChatView
      key={id}
      id={id}
      messages={[]}
      active={false}
      fresh
      name={firstName(person.name)}
      model={modelOnScreen()}
    />
  );
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
