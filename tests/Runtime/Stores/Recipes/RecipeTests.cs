using System.Text;
using ApiXGuard.Samples.Recipes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ApiXGuard.Runtime.Tests.Stores.Recipes;

public sealed class RecipeTests
{
    private const string Both = """{"apiKey":"made-up-api","appKey":"made-up-app"}""";

    [Fact]
    public async Task The_AWS_recipe_reads_one_secret_and_keeps_it_for_a_while()
    {
        var asked = new List<string>();
        var services = new ServiceCollection();
        services.AddAwsKeyStore((_, name, _) =>
        {
            asked.Add(name);
            return Task.FromResult(Both);
        });

        await HoldsAsync(services);
        Assert.Equal(["prod/billing/api-x"], asked);
    }

    [Fact]
    public async Task The_Google_recipe_reads_the_newest_version_and_keeps_it_for_a_while()
    {
        var asked = new List<string>();
        var services = new ServiceCollection();
        services.AddGoogleKeyStore((_, name, _) =>
        {
            asked.Add(name);
            return Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(Both));
        });

        await HoldsAsync(services);
        Assert.EndsWith("/versions/latest", Assert.Single(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recipe_without_a_cache_asks_each_time_and_the_one_with_it_once()
    {
        foreach (var (add, reads) in new (Action<IServiceCollection>, int)[] { (s => ArnsRecipe.Add(s), 2), (s => ArnsRecipe.AddWithCache(s), 1) })
        {
            var manager = new Manager();
            var services = new ServiceCollection();
            services.AddSingleton<ArnsRecipe.ISecretManager>(manager);
            add(services);

            await HoldsAsync(services);
            Assert.Equal(reads, manager.Reads);
        }
    }

    [Fact]
    public async Task The_recipe_for_keys_in_memory_reads_the_vault_once()
    {
        var manager = new Manager();
        var services = new ServiceCollection();
        await RossRecipe.AddAsync(services, new DelegatingApiXKeyStore(async ct => ApiXKeyJson.Read(await manager.ReadAsync("x", ct), "x")), CancellationToken.None);

        await HoldsAsync(services);
        Assert.Equal(1, manager.Reads);
    }

    [Fact]
    public async Task The_App_Configuration_recipe_reads_what_the_provider_brings()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        AzureRecipes.AddAppConfiguration(builder, configuration => configuration.AddInMemoryCollection(
            [KeyValuePair.Create<string, string?>("ApiX:ApiKey", "made-up-api"), KeyValuePair.Create<string, string?>("ApiX:AppKey", "made-up-app")]));

        await HoldsAsync(builder.Services);
    }

    [Fact]
    public void The_recipes_for_vaults_can_be_registered_and_made()
    {
        foreach (var add in new Action<IServiceCollection>[] { VaultRecipe.AddInKubernetes, VaultRecipe.AddBesideAnAgent, AzureRecipes.AddKeyVault, CommandRecipe.AddOnePassword })
        {
            var services = new ServiceCollection();
            add(services);
            using var provider = services.BuildServiceProvider();
            Assert.IsType<CachingApiXKeyStore>(provider.GetRequiredService<IApiXKeyStore>());
        }
    }

    [Fact]
    public async Task A_programs_line_is_the_key_and_arguments_reach_it_as_they_are()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("made-up $(key) 'x'", await CommandRecipe.RunAsync("printf", ["%s\\n", "made-up $(key) 'x'"], CancellationToken.None));
    }

    [Fact]
    public async Task A_program_that_fails_or_is_not_there_gives_no_key()
    {
        Assert.Contains("exit code", (await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await CommandRecipe.RunAsync("dotnet", ["no-such-command-at-all"], CancellationToken.None))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be started", (await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await CommandRecipe.RunAsync("no-such-program-" + Guid.NewGuid(), [], CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    private static async Task HoldsAsync(IServiceCollection services)
    {
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IApiXKeyStore>();
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app", (await store.GetKeysAsync()).AppKey);
    }

    private sealed class Manager : ArnsRecipe.ISecretManager
    {
        public int Reads { get; private set; }

        public Task<string> ReadAsync(string name, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(Both);
        }
    }
}
