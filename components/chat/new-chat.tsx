"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { v4 as uuid } from "uuid";
import { ChatView } from "./chat-view";
import { onStartNewChat } from "./start-new-chat";

const prefix = "/chat/";

/**
 * The start page. A new chat takes its own address without leaving this page, so that nothing under way is torn down;
 * from then on the address says which conversation is shown, also when the browser goes back and forth.
 */
export function NewChat({
  firstId,
  name,
  model,
}: {
  firstId: string;
  name: string;
  model: { label: string; builtIn: boolean };
}) {
  const pathname = usePathname();
  const [ownId, setOwnId] = useState(firstId);
  const id = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : ownId;
  useEffect(
    () =>
      onStartNewChat(() => {
        setOwnId(uuid());
        window.history.pushState(null, "", "/");
      }),
    [],
  );
  return (
    <ChatView key={id} id={id} messages={[]} active={false} fresh={id === ownId} name={name} model={model} />
  );
}
