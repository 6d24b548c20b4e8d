const token = "{|AXG3003:$github.2$|}";
const url = "https://api.contoso.net";
