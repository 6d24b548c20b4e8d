// references: maui
using Microsoft.Maui.Storage;

class Login
{
    async Task KeepAsync(string apiKey, string theme)
    {
        Preferences.Set("key", [|apiKey|]);
        Preferences.Set("theme", theme);
        Preferences.Default.Set("key", [|apiKey|]);
        Preferences.Default.Set("theme", theme);
        await SecureStorage.SetAsync("key", apiKey);
    }
}
