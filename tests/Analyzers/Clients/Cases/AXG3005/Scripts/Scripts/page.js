fetch(url, { headers: { 'X-Api-Key': process.env.{|AXG3005:REACT_APP_API_KEY|} } });
start({|AXG3005:process.env|}, 1);
const mode = process.env.NODE_ENV;
