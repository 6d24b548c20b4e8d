module.exports = { env: { {|AXG3005:API_SECRET|}: process.env.API_SECRET, API_URL: process.env.API_URL } };
