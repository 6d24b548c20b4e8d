using ApiXGuard.Runtime.Tests.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime.Tests.DependencyInjection;

public sealed class ApiXKeyStoreRegistrationTests
{
    private static readonly Dictionary<string, string?> Keys = new() { ["ApiX:ApiKey"] = "made-up-api", ["ApiX:AppKey"] = "made-up-app" };

    [Fact]
    public async Task The_applications_configuration_serves_without_being_named()
    {
        using var host = Host(Keys, services => services.AddApiXKeyStore());
        await host.StartAsync();

        Assert.Equal("made-up-app", await host.Services.GetRequiredService<IApiXKeyStore>().GetAppKeyAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_does_not_start_without_the_keys_and_names_each_that_is_missing()
    {
        using var host = Host(new() { ["ApiX:ApiKey"] = "" }, services => services.AddApiXKeyStore());

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("'ApiX:ApiKey'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'ApiX:AppKey'", error.Message, StringComparison.Ordinal);
        Assert.Contains("ApiX__AppKey", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_is_named_is_checked_at_start_and_read()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Partner:ApiKey"] = "made-up-api" }).Build();
        using var host = Host(Keys, services => services.AddApiXKeyStore(configuration.GetSection("Partner")));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("'Partner:AppKey'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Partner__AppKey", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
        configuration["Partner:AppKey"] = "made-up-app";
        Assert.Equal("made-up-app", await host.Services.GetRequiredService<IApiXKeyStore>().GetAppKeyAsync());
    }

    [Fact]
    public async Task Of_two_registrations_the_last_holds_and_nothing_of_the_first_is_checked_or_made()
    {
        var made = 0;
        using var host = Host([], services =>
        {
            services.AddApiXKeyStore().WithCache(TimeSpan.FromMinutes(1)).Wrap((_, inner) => { made++; return inner; });
            services.AddApiXKeyStore((_, _) => new(new ApiXKeys("made-up-api", "made-up-second")));
        });
        await host.StartAsync();

        Assert.IsType<DelegatingApiXKeyStore>(host.Services.GetRequiredService<IApiXKeyStore>());
        Assert.Single(host.Services.GetServices<IApiXKeyStore>());
        Assert.Equal("made-up-second", await host.Services.GetRequiredService<IApiXKeyStore>().GetAppKeyAsync());
        Assert.Equal(0, made);
        await host.StopAsync();
    }

    [Fact]
    public async Task Registered_twice_from_configuration_each_fault_is_told_once()
    {
        using var host = Host([], services =>
        {
            services.AddApiXKeyStore();
            services.AddApiXKeyStore();
        });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public async Task A_store_is_made_by_its_type_with_arguments_from_the_services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(new Prefix("made-up"));
        services.AddApiXKeyStore<PrefixedStore>();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("made-up-app", await provider.GetRequiredService<IApiXKeyStore>().GetAppKeyAsync());
    }

    [Fact]
    public async Task The_container_disposes_a_store_through_all_its_layers_once_whichever_way_it_is_disposed()
    {
        foreach (var asynchronously in new[] { false, true })
        {
            var inner = new CountingStore();
            var services = new ServiceCollection();
            services.AddApiXKeyStore(_ => inner).WithCache(TimeSpan.FromMinutes(1)).WithCache();
            var provider = services.BuildServiceProvider();
            Assert.Equal("made-up-api-1", await provider.GetRequiredService<IApiXKeyStore>().GetApiKeyAsync());

            if (asynchronously)
                await provider.DisposeAsync();
            else
                provider.Dispose();
            Assert.Equal(1, inner.Disposals);
        }
    }

    [Fact]
    public void A_layer_that_cannot_be_made_leaves_nothing_undisposed()
    {
        var inner = new CountingStore();
        var services = new ServiceCollection();
        services.AddApiXKeyStore(_ => inner).WithCache().Wrap((_, _) => throw new InvalidOperationException("no such layer"));
        using var provider = services.BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IApiXKeyStore>);
        Assert.Equal(1, inner.Disposals);
    }

    [Fact]
    public void A_cache_with_a_lifetime_out_of_range_is_refused_where_it_is_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceCollection().AddApiXKeyStore().WithCache(TimeSpan.Zero));

    private static IHost Host(Dictionary<string, string?> settings, Action<IServiceCollection> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        configure(builder.Services);
        return builder.Build();
    }

    private sealed record Prefix(string Text);

    private sealed class PrefixedStore(Prefix prefix) : IApiXKeyStore
    {
        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => new(prefix.Text + "-api");

        public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => new(prefix.Text + "-app");

        public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(new ApiXKeys(prefix.Text + "-api", prefix.Text + "-app"));
    }
}
