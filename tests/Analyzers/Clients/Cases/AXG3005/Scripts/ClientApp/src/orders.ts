const url = import.meta.env.VITE_API_URL;
const key = import.meta.env.{|AXG3005:VITE_API_SECRET|};
const { {|AXG3005:VITE_DB_PASSWORD|}: password, VITE_REGION } = import.meta.env;
send({|AXG3005:JSON.stringify(import.meta.env)|});
const all = { {|AXG3005:...process.env|} };
// import.meta.env.VITE_API_SECRET
const text = 'import.meta.env.VITE_API_SECRET';
const publishable = import.meta.env.VITE_STRIPE_PUBLISHABLE_KEY;
