// Both keys of one service are read together.
// references: runtime
// fix: keystore
using System.Text;

namespace Shop;

class ContosoClient
{
    public async Task<string> Login()
    {
        // Once a day.
        return await Send(apiKey: [|"$random40$"|], appKey: [|"$random40.2$"|]);
    }

    public async Task<string> Variables(CancellationToken cancellationToken)
    {
        var apiKey = [|"$random40.3$"|];
        var appKey = [|"$random40.4$"|];
        return await Send(apiKey, appKey);
    }

    private static Task<string> Send(string apiKey, string appKey) => Task.FromResult(apiKey + appKey);
}
