import type { Metadata } from "next";
import { ChatView } from "@/components/chat/chat-view";
import { getConversation } from "@/lib/assistant/conversations";
import { currentPerson } from "@/lib/auth/session";
import { orNotFound, pagePerson } from "../../../guard";
import { modelOnScreen } from "../../model-on-screen";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await currentPerson();
  if (!person) return {};
  const conversation = await getConversation(person, (await params).id).catch(() => null);
  return conversation ? { title: conversation.title } : {};
}

export default async function ChatPage({ params }: Props) {
  const { id } = await params;
  const person = await pagePerson(`/chat/${id}`);
  const { messages, active } = await orNotFound(getConversation(person, id));
  return (
    <ChatView
      key={id}
      id={id}
      messages={messages}
      active={active}
      fresh={false}
      name={null}
      model={modelOnScreen()}
    />
  );
}
