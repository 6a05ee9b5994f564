/** The shop's rules that are words only. Numbers are read from the database and stand beside them as facts. */
export const policyTexts = {
  refunds: {
    title: "Refunds",
    body: `You choose where the money goes when you set up a return.

- **Store credit** can be used for your next order, or at once for a replacement at your member price.
- **Original payment** goes back to the card or account you paid with after the parcel has arrived with us. Your bank may take a few days more to show it.

You get back what you paid for the units you return: the price on your order less their share of any discount. A restocking fee, where one applies, is never taken for goods that are damaged, defective, wrong or not as described. Large refunds are looked at by a person of the desk first.`,
  },
  exchanges: {
    title: "Exchanges",
    body: `An exchange is a return and a replacement in one go. Start a return, choose store credit, and pick a replacement: we show what is in stock, in the same category first, at your member price. What the replacement costs is taken from the credit; what is left stays yours.

The return window and the conditions of the return policy apply.`,
  },
  shipping: {
    title: "Shipping",
    body: `We ship from our own warehouses, from the one that has your product and costs you least. What it costs depends on where the product lies and where you live: a product's page and the assistant show the exact options for your region.

An order can be cancelled free of charge until it leaves the warehouse.`,
  },
  warranty: {
    title: "Warranty",
    body: `Goods that fail in normal use are covered by the manufacturer's warranty, for the time stated with the product. Inside the return window a return is quicker: give *defective* as the reason, and there is no restocking fee. After it, ask for a person of the desk, who takes it up with the manufacturer for you.`,
  },
  privacy: {
    title: "Privacy",
    body: `We keep what an order needs: your name, addresses, a masked form of your payment methods, your orders and returns, and your conversations with the assistant. The assistant acts for the person who is signed in and sees nobody else's data. When a language model outside the shop answers, it is sent your messages and the results it asks for, never passwords or full payment details. The screen says which model is answering.`,
  },
  loyalty: {
    title: "Loyalty",
    body: `What you spend on orders that were not cancelled counts towards your tier. Each tier takes its percentage off replacements you choose after a return.`,
  },
} as const;
