// metadata: Scripts/page.js: ApiXGuardKind = Script
// metadata: Scripts/page.js: ApiXGuardShips = Content
// additional: ClientApp/server/index.js
// | const key = process.env.REACT_APP_API_KEY;
// additional: ClientApp/src/orders.test.ts
// | const key = import.meta.env.VITE_API_SECRET;
class Shop
{
    const string Name = "contoso";
}
