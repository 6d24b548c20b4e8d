using ApiXGuard.Runtime.Tests.Audit;
using ApiXGuard.Runtime.Tests.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime.Tests.DependencyInjection;

public sealed class NamedKeyStoreRegistrationTests
{
    [Fact]
    public async Task A_store_under_a_name_reads_what_the_configuration_holds_in_the_section_of_that_name()
    {
        using var host = Host(new() { ["Stripe:ApiKey"] = "made-up-stripe" }, services => services.AddApiXKeyStore("Stripe").Services.AddSingleton<Payments>());
        await host.StartAsync();

        Assert.Equal("made-up-stripe", await host.Services.GetRequiredService<Payments>().Keys.GetApiKeyAsync());
        Assert.Null(host.Services.GetService<IApiXKeyStore>());
        await host.StopAsync();
    }

    [Fact]
    public async Task Stores_of_several_services_and_the_applications_own_never_give_each_others_keys()
    {
        using var host = Host(
            new() { ["Stripe:ApiKey"] = "made-up-1", ["Datadog:ApiKey"] = "made-up-2", ["Datadog:AppKey"] = "made-up-3", ["ApiX:ApiKey"] = "made-up-4", ["ApiX:AppKey"] = "made-up-5" },
            services =>
            {
                services.AddApiXKeyStore("Stripe");
                services.AddApiXKeyStore("Datadog");
                services.AddApiXKeyStore();
            });
        await host.StartAsync();

        Assert.Equal("made-up-1", await Store(host, "Stripe").GetApiKeyAsync());
        Assert.Equal("made-up-3", (await Store(host, "Datadog").GetKeysAsync()).AppKey);
        Assert.Equal("made-up-4", await host.Services.GetRequiredService<IApiXKeyStore>().GetApiKeyAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_does_not_start_where_a_service_has_neither_key_and_says_how_to_set_it()
    {
        using var host = Host(new() { ["Stripe:ApiKey"] = "" }, services =>
        {
            services.AddApiXKeyStore("Stripe");
            services.AddApiXKeyStore("Stripe");
            services.AddApiXKeyStore("Weather");
            services.AddApiXKeyStore("Weather", _ => new CountingStore());
        });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        var failure = Assert.Single(error.Failures);
        Assert.Contains("Neither 'Stripe:ApiKey' nor 'Stripe:AppKey'", failure, StringComparison.Ordinal);
        Assert.Contains("dotnet user-secrets set Stripe:ApiKey", failure, StringComparison.Ordinal);
        Assert.Contains("Stripe__ApiKey", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_is_told_at_start_and_never_shown()
    {
        using var host = Host(new() { ["Stripe:ApiKey"] = "made-up-stripe\n" }, services => services.AddApiXKeyStore("Stripe"));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("'Stripe:ApiKey'", Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_that_a_service_does_not_have_is_refused_with_and_without_layers()
    {
        foreach (var layers in new Action<ApiXKeyStoreBuilder>[] { _ => { }, builder => builder.WithCache(), builder => builder.WithRotation().WithAudit().WithCache() })
        {
            using var host = Host(new() { ["Stripe:ApiKey"] = "made-up-stripe" }, services => layers(services.AddApiXKeyStore("Stripe")));
            var store = Store(host, "Stripe");

            Assert.Equal("made-up-stripe", await store.GetApiKeyAsync());
            foreach (var read in new Func<Task>[] { async () => await store.GetAppKeyAsync(), async () => await store.GetKeysAsync() })
            {
                var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(read);
                Assert.Contains("'Stripe:AppKey'", error.Message, StringComparison.Ordinal);
                Assert.Contains("Stripe__AppKey", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task An_app_key_alone_serves_too()
    {
        using var host = Host(new() { ["Partner:AppKey"] = "made-up-app" }, services => services.AddApiXKeyStore("Partner").WithCache());
        await host.StartAsync();

        Assert.Equal("made-up-app", await Store(host, "Partner").GetAppKeyAsync());
        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await Store(host, "Partner").GetApiKeyAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task Layers_go_around_the_named_store_and_no_other()
    {
        var (stripe, own) = (new CountingStore(), new CountingStore());
        var services = new ServiceCollection();
        services.AddApiXKeyStore("Stripe", _ => stripe).WithCache(TimeSpan.FromMinutes(1));
        services.AddApiXKeyStore(_ => own);
        await using (var provider = services.BuildServiceProvider())
        {
            for (var i = 0; i < 3; i++)
            {
                await provider.GetRequiredKeyedService<IApiXKeyStore>("Stripe").GetKeysAsync();
                await provider.GetRequiredService<IApiXKeyStore>().GetKeysAsync();
            }

            Assert.Equal((1, 3), (stripe.Reads, own.Reads));
        }

        Assert.Equal((1, 1), (stripe.Disposals, own.Disposals));
    }

    [Fact]
    public async Task A_named_store_that_rotates_is_had_under_its_name_and_another_beside_it()
    {
        var services = new ServiceCollection();
        services.AddApiXKeyStore("Stripe", _ => new CountingStore()).WithRotation();
        services.AddApiXKeyStore(_ => new CountingStore()).WithRotation();
        await using var provider = services.BuildServiceProvider();

        var named = provider.GetRequiredKeyedService<RotatingApiXKeyStore>("Stripe");
        var own = provider.GetRequiredService<RotatingApiXKeyStore>();
        Assert.NotSame(named, own);
        Assert.Same(named, provider.GetRequiredKeyedService<IApiXKeyStore>("Stripe"));
        Assert.Same(own, provider.GetRequiredService<IApiXKeyStore>());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_store_without_a_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => new ServiceCollection().AddApiXKeyStore(name));

    private static IApiXKeyStore Store(IHost host, string name) => host.Services.GetRequiredKeyedService<IApiXKeyStore>(name);

    private static IHost Host(Dictionary<string, string?> settings, Action<IServiceCollection> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class Payments([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        public IApiXKeyStore Keys => stripeKeys;
    }
}
