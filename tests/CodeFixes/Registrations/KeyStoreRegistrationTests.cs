using ApiXGuard.CodeFixes.Registrations;
using ApiXGuard.CodeFixes.Tests.Asynchrony;
using ApiXGuard.Policy;

namespace ApiXGuard.CodeFixes.Tests.Registrations;

public class KeyStoreRegistrationTests
{
    private static readonly CodeOptions Web = new(IsExecutable: true, References: ["aspnetcore", "runtime"]);
    private static readonly CodeOptions Plain = new(IsExecutable: true, References: "runtime");

    [Fact]
    public async Task A_program_registers_the_store_after_its_other_services()
    {
        Assert.Equal(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            var mvc = builder.Services.AddControllers(); // MVC
            builder.Services
                .AddHttpClient()
                .AddOptions();
            builder.Services.AddApiXKeyStore("Stripe");

            var app = builder.Build();
            app.Run();
            """,
            await EnsuredAsync(
                Web,
                """
                using Microsoft.AspNetCore.Builder;
                using Microsoft.Extensions.DependencyInjection;

                var builder = WebApplication.CreateBuilder(args);
                var mvc = builder.Services.AddControllers(); // MVC
                builder.Services
                    .AddHttpClient()
                    .AddOptions();

                var app = builder.Build();
                app.Run();
                """));
    }

    [Fact]
    public async Task A_program_without_services_registers_it_where_its_builder_is_made()
    {
        Assert.Equal(
            "using Microsoft.AspNetCore.Builder;\r\nusing Microsoft.Extensions.DependencyInjection;\r\n\r\nvar builder = WebApplication.CreateBuilder(args);\r\nbuilder.Services.AddApiXKeyStore(\"Stripe\");\r\nbuilder.Build().Run();\r\n",
            await EnsuredAsync(Web, "using Microsoft.AspNetCore.Builder;\r\n\r\nvar builder = WebApplication.CreateBuilder(args);\r\nbuilder.Build().Run();\r\n"));
    }

    [Fact]
    public async Task The_section_of_the_runtime_itself_has_no_name() =>
        Assert.Contains(
            "builder.Services.AddApiXKeyStore();\n",
            await EnsuredAsync(Web, "using Microsoft.AspNetCore.Builder;\n\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Build().Run();\n", "apixApiKey"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_host_in_a_main_method_registers_it_there()
    {
        Assert.Equal(
            """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;

            class Program
            {
                static async Task Main(string[] args)
                {
                    var host = Host.CreateApplicationBuilder(args);
                    host.Services.AddOptions();
                    host.Services.AddApiXKeyStore("Stripe");
                    await host.Build().RunAsync();
                }
            }
            """,
            await EnsuredAsync(
                Plain,
                """
                using Microsoft.Extensions.DependencyInjection;
                using Microsoft.Extensions.Hosting;

                class Program
                {
                    static async Task Main(string[] args)
                    {
                        var host = Host.CreateApplicationBuilder(args);
                        host.Services.AddOptions();
                        await host.Build().RunAsync();
                    }
                }
                """));
    }

    [Theory]
    [InlineData("(_, services) => services.AddOptions()", "(_, services) => { services.AddOptions(); services.AddApiXKeyStore(\"Stripe\"); }")]
    [InlineData("services =>\n{\n    services.AddOptions();\n}", "services =>\n{\n    services.AddOptions();\n    services.AddApiXKeyStore(\"Stripe\");\n}")]
    [InlineData("services =>\n{\n}", "services =>\n{\n    services.AddApiXKeyStore(\"Stripe\");\n}")]
    public async Task A_host_that_configures_its_services_by_a_lambda_registers_it_in_it(string before, string after)
    {
        string Code(string lambda) => $"using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\n\nHost.CreateDefaultBuilder(args).ConfigureServices({lambda}).Build().Run();\n";
        Assert.Equal(Code(after), await EnsuredAsync(Plain, Code(before)));
    }

    [Fact]
    public async Task A_startup_class_registers_it()
    {
        Assert.Contains(
            "        services.AddOptions();\n        services.AddApiXKeyStore(\"Stripe\");\n    }",
            await EnsuredAsync(
                Plain,
                "using Microsoft.Extensions.DependencyInjection;\n\nConsole.WriteLine();\n\nclass Startup\n{\n    public void ConfigureServices(IServiceCollection services)\n    {\n        services.AddOptions();\n    }\n}\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_collection_that_has_a_configuration_gets_it()
    {
        const string Code = "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\n\nvar services = new ServiceCollection();\n{0}var provider = services.BuildServiceProvider();\nConsole.WriteLine(provider);\n";
        const string Configuration = "services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());\n";
        Assert.Equal(
            string.Format(null, Code, Configuration + "services.AddApiXKeyStore(\"Stripe\");\n"),
            await EnsuredAsync(Plain, string.Format(null, Code, Configuration)));
        Assert.Null(await EnsuredAsync(Plain, string.Format(null, Code, "")));
    }

    [Theory]
    [InlineData("builder.Services.AddApiXKeyStore(\"Stripe\").WithCache();")]
    [InlineData("builder.Services.AddKeyedSingleton<IApiXKeyStore>(\"Stripe\", (_, _) => throw new NotSupportedException());")]
    public async Task What_is_registered_is_not_registered_again(string registration)
    {
        var code = $"using ApiXGuard.Runtime;\nusing Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.DependencyInjection;\n\nvar builder = WebApplication.CreateBuilder(args);\n{registration}\nbuilder.Build().Run();\n";
        Assert.Equal(code, await EnsuredAsync(Web, code));
        Assert.NotEqual(code, await EnsuredAsync(Web, code, "ContosoApiKey"));
        Assert.NotEqual(code, await EnsuredAsync(Web, code, "apixApiKey"));
    }

    [Fact]
    public async Task A_program_that_puts_its_services_together_in_another_way_is_not_guessed_at()
    {
        Assert.Null(await EnsuredAsync(
            Plain,
            "using Microsoft.Extensions.DependencyInjection;\n\nParts.Fill(new ServiceCollection());\n\nstatic class Parts\n{\n    public static void Fill(IServiceCollection services) => services.AddOptions();\n}\n"));
    }

    [Fact]
    public async Task A_program_without_services_and_a_library_stay_as_they_are()
    {
        Assert.Equal("Console.WriteLine();\n", await EnsuredAsync(Plain, "Console.WriteLine();\n"));
        Assert.Equal(
            "using Microsoft.Extensions.DependencyInjection;\n\npublic static class Parts\n{\n    public static void Fill(IServiceCollection services) => services.AddOptions();\n}\n",
            await EnsuredAsync(
                Plain with { IsExecutable = false },
                "using Microsoft.Extensions.DependencyInjection;\n\npublic static class Parts\n{\n    public static void Fill(IServiceCollection services) => services.AddOptions();\n}\n"));
    }

    private static async Task<string?> EnsuredAsync(CodeOptions options, string program, string symbol = "StripeApiKey")
    {
        using var code = await CodeSolution.CreateAsync(options, ("Program.cs", program), ("@Shared/Orders.cs", "public class Orders;\n"));
        // Asked for by the library that the program refers to.
        var ensured = await KeyStoreRegistration.EnsureAsync(code.Solution, code["Shared"], SettingName.Of(null, symbol, "Orders"), TestContext.Current.CancellationToken);
        return ensured is null ? null : (await code.TextsOfAsync(ensured))[0];
    }
}
