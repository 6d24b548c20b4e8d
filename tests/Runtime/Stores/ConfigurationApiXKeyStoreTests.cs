using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Runtime.Tests.Stores;

public sealed class ConfigurationApiXKeyStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apix-config-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Keys_come_from_a_section_or_from_the_default_section_of_a_whole_configuration()
    {
        var configuration = Memory(("ApiX:ApiKey", "made-up-api"), ("ApiX:AppKey", "made-up-app"), ("Other:Place:ApiKey", "made-up-other"), ("Other:Place:AppKey", "made-up-other-app"));

        Assert.Equal("made-up-api", await new ConfigurationApiXKeyStore(configuration).GetApiKeyAsync());
        Assert.Equal("made-up-app", await new ConfigurationApiXKeyStore(configuration.GetSection("ApiX")).GetAppKeyAsync());
        Assert.Equal("made-up-other", (await new ConfigurationApiXKeyStore(configuration.GetSection("Other:Place")).GetKeysAsync()).ApiKey);
    }

    [Fact]
    public async Task User_secrets_are_read()
    {
        // The provider of user-secrets is the JSON provider on a file outside the source tree.
        var file = Write("secrets.json", """{ "ApiX:ApiKey": "made-up-api", "ApiX": { "AppKey": "made-up-app" } }""");

        await Holds(new ConfigurationBuilder().AddJsonFile(file).Build());
    }

    [Fact]
    public async Task Environment_variables_are_read()
    {
        var prefix = "T" + Guid.NewGuid().ToString("N") + "_";
        Environment.SetEnvironmentVariable(prefix + "ApiX__ApiKey", "made-up-api");
        Environment.SetEnvironmentVariable(prefix + "ApiX__AppKey", "made-up-app");
        try
        {
            await Holds(new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build());
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + "ApiX__ApiKey", null);
            Environment.SetEnvironmentVariable(prefix + "ApiX__AppKey", null);
        }
    }

    [Fact]
    public async Task Secret_files_of_Docker_and_Kubernetes_are_read_with_the_line_break_at_their_end()
    {
        Write("ApiX__ApiKey", "made-up-api\n");
        Write("ApiX__AppKey", "made-up-app");

        await Holds(new ConfigurationBuilder().AddKeyPerFile(_folder.FullName, optional: false).Build());
    }

    [Fact]
    public async Task A_Kubernetes_volume_that_swapped_its_files_is_read_anew_on_reload()
    {
        Project("..v1", "made-up-api", "made-up-app");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "..data"), "..v1");
        foreach (var name in new[] { "ApiX__ApiKey", "ApiX__AppKey" })
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, name), Path.Combine("..data", name));
        var configuration = new ConfigurationBuilder().AddKeyPerFile(source =>
        {
            source.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(_folder.FullName);
            source.IgnoreCondition = name => name.StartsWith("..", StringComparison.Ordinal);
        }).Build();
        var store = new ConfigurationApiXKeyStore(configuration);
        Assert.Equal("made-up-app", await store.GetAppKeyAsync());

        Project("..v2", "made-up-api-2", "made-up-app-2");
        File.Delete(Path.Combine(_folder.FullName, "..data"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "..data"), "..v2");
        configuration.Reload();

        var (apiKey, appKey) = await store.GetKeysAsync();
        Assert.Equal(("made-up-api-2", "made-up-app-2"), (apiKey, appKey));
    }

    [Fact]
    public async Task A_changed_file_takes_effect_without_a_restart()
    {
        var file = Write("settings.json", """{ "ApiX": { "ApiKey": "made-up-api", "AppKey": "made-up-app" } }""");
        var configuration = new ConfigurationBuilder().AddJsonFile(file, optional: false, reloadOnChange: true).Build();
        var store = new ConfigurationApiXKeyStore(configuration);
        Assert.Equal("made-up-app", await store.GetAppKeyAsync());

        var reloaded = new TaskCompletionSource();
        using var registration = configuration.GetReloadToken().RegisterChangeCallback(_ => reloaded.TrySetResult(), null);
        Write("settings.json", """{ "ApiX": { "ApiKey": "made-up-api-2", "AppKey": "made-up-app-2" } }""");
        await reloaded.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("made-up-app-2", (await store.GetKeysAsync()).AppKey);
        (configuration as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task The_pair_belongs_together_even_while_configuration_is_reloaded()
    {
        var source = new SwappingProvider();
        var store = new ConfigurationApiXKeyStore(new ConfigurationRoot([source]));
        using var stop = new CancellationTokenSource();
        var swapping = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                source.Swap(i);
                Thread.Yield();
            }
        });

        for (var i = 0; i < 20_000; i++)
        {
            var (apiKey, appKey) = await store.GetKeysAsync();
            Assert.Equal(apiKey, appKey);
        }

        await stop.CancelAsync();
        await swapping;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("made-up-app\n")]
    [InlineData("made-\nup-app")]
    public async Task A_missing_or_unusable_key_is_named_with_the_ways_to_set_it(string? appKey)
    {
        var store = new ConfigurationApiXKeyStore(Memory(("ApiX:ApiKey", "made-up-api"), ("ApiX:AppKey", appKey)));

        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync());
        Assert.Contains("'ApiX:AppKey'", error.Message, StringComparison.Ordinal);
        Assert.Contains("user-secrets set ApiX:AppKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("environment variable ApiX__AppKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("AddKeyPerFile", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ApiX:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
    }

    private static async Task Holds(IConfiguration configuration)
    {
        var store = new ConfigurationApiXKeyStore(configuration);
        var (apiKey, appKey) = await store.GetKeysAsync();
        Assert.Equal(("made-up-api", "made-up-app"), (apiKey, appKey));
        Assert.Equal(("made-up-api", "made-up-app"), (await store.GetApiKeyAsync(), await store.GetAppKeyAsync()));
        Assert.DoesNotContain("made-up", $"{store}", StringComparison.Ordinal);
    }

    private static IConfigurationRoot Memory(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, v.Value))).Build();

    private void Project(string folder, string apiKey, string appKey)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.FullName, folder)).FullName;
        File.WriteAllText(Path.Combine(target, "ApiX__ApiKey"), apiKey);
        File.WriteAllText(Path.Combine(target, "ApiX__AppKey"), appKey);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class SwappingProvider : ConfigurationProvider
    {
        public SwappingProvider() => Swap(0);

        public void Swap(int number) => Data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["ApiX:ApiKey"] = $"made-up-{number}",
            ["ApiX:AppKey"] = $"made-up-{number}",
        };
    }
}
