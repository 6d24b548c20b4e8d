using ApiXGuard.CodeFixes.Dependencies;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class TopLevelTests
{
    private const string Head = "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\n";

    private static Injected Program(string code) => Injected.In(Head + code).AsProgram();

    [Fact]
    public Task Before_the_application_is_built_the_builder_has_it() =>
        Program("var builder = WebApplication.CreateBuilder(args);\nvar x = [|\"x\"|];\n")
            .Becomes(Head + "var builder = WebApplication.CreateBuilder(args);\nvar x = builder.Configuration[\"A:B\"]!;\n");

    [Fact]
    public Task After_it_is_built_the_application_has_it() =>
        Program("var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\nvar x = [|\"x\"|];\n")
            .Becomes(Head + "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\nvar x = app.Configuration[\"A:B\"]!;\n");

    [Fact]
    public Task A_program_without_a_host_is_refused() => Program("Console.WriteLine([|\"x\"|]);\n").IsRefused();

    [Fact]
    public Task Before_there_is_a_builder_it_is_refused() => Program("var x = [|\"x\"|];\nvar builder = WebApplication.CreateBuilder(args);\n").IsRefused();

    [Fact]
    public Task A_key_store_comes_from_the_services_of_the_application() =>
        Program("var app = WebApplication.CreateBuilder(args).Build();\nvar x = [|\"x\"|];\n").Wanting(Dependency.KeyStore("Stripe"))
            .Becomes("using ApiXGuard.Runtime;\n" + Head + "var app = WebApplication.CreateBuilder(args).Build();\nvar x = app.Services.GetRequiredKeyedService<IApiXKeyStore>(\"Stripe\").ToString()!;\n");

    [Fact]
    public Task Before_the_application_is_built_there_is_no_key_store() =>
        Program("var builder = WebApplication.CreateBuilder(args);\nvar x = [|\"x\"|];\n").Wanting(Dependency.KeyStore("Stripe")).IsRefused();

    [Fact]
    public Task A_factory_asks_its_provider() =>
        Program("var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddSingleton(sp => [|\"x\"|]);\n")
            .Becomes("using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\n"
                + "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddSingleton(sp => sp.GetRequiredService<IConfiguration>()[\"A:B\"]!);\n");

    [Fact]
    public Task Callbacks_of_hosts_have_a_context() =>
        Program("Host.CreateDefaultBuilder(args).ConfigureServices((context, services) => services.AddSingleton([|\"x\"|]));\n")
            .Becomes(Head + "Host.CreateDefaultBuilder(args).ConfigureServices((context, services) => services.AddSingleton(context.Configuration[\"A:B\"]!));\n");

    [Fact]
    public Task A_context_that_was_not_looked_at_gets_a_name() =>
        Program("Host.CreateDefaultBuilder(args).ConfigureServices((_, services) => services.AddSingleton([|\"x\"|]));\n")
            .Becomes(Head + "Host.CreateDefaultBuilder(args).ConfigureServices((context, services) => services.AddSingleton(context.Configuration[\"A:B\"]!));\n");

    [Fact]
    public Task Middleware_asks_the_services_of_the_request() =>
        Program("var app = WebApplication.CreateBuilder(args).Build();\napp.Use((context, next) => { Console.WriteLine([|\"x\"|]); return next(context); });\n").Wanting(Dependency.KeyStore("ApiX"))
            .Becomes("using ApiXGuard.Runtime;\n" + Head + "var app = WebApplication.CreateBuilder(args).Build();\napp.Use((context, next) => { Console.WriteLine(context.RequestServices.GetRequiredService<IApiXKeyStore>().ToString()!); return next(context); });\n");

    [Fact]
    public Task A_local_function_captures_the_application() =>
        Program("var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/a\", Get);\n\nstring Get(string id) => id + [|\"x\"|];\n")
            .Becomes(Head + "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/a\", Get);\n\nstring Get(string id) => id + app.Configuration[\"A:B\"]!;\n");

    [Fact]
    public Task A_startup_class_has_it_as_a_property() =>
        Injected.In("""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            class Startup
            {
                public Startup(IConfiguration configuration)
                {
                    Configuration = configuration;
                }

                public IConfiguration Configuration { get; }

                public void ConfigureServices(IServiceCollection services) => services.AddSingleton([|"x"|]);
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            class Startup
            {
                public Startup(IConfiguration configuration)
                {
                    Configuration = configuration;
                }

                public IConfiguration Configuration { get; }

                public void ConfigureServices(IServiceCollection services) => services.AddSingleton(Configuration["A:B"]!);
            }
            """);

    [Fact]
    public Task A_handler_takes_it_as_a_parameter() =>
        Program("var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/a\", (string id) => id + [|\"x\"|]);\n")
            .Becomes("using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\n"
                + "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/a\", (string id, IConfiguration configuration) => id + configuration[\"A:B\"]!);\n");

    [Fact]
    public Task A_handler_takes_a_key_store_by_its_key() =>
        Program("var app = WebApplication.CreateBuilder(args).Build();\napp.MapPost(\"/a\", static () => [|\"x\"|]);\n").Wanting(Dependency.KeyStore("Stripe"))
            .Becomes("using ApiXGuard.Runtime;\n" + Head
                + "var app = WebApplication.CreateBuilder(args).Build();\napp.MapPost(\"/a\", static ([FromKeyedServices(\"Stripe\")] IApiXKeyStore stripeKeys) => stripeKeys.ToString()!);\n");

    [Fact]
    public Task A_method_that_handles_requests_takes_it_as_a_parameter() =>
        Program("var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/a\", Handlers.Get);\n\nstatic class Handlers\n{\n    public static string Get(string id) => id + [|\"x\"|];\n}\n")
            .Becomes("using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\n"
                + "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/a\", Handlers.Get);\n\nstatic class Handlers\n{\n    public static string Get(string id, IConfiguration configuration) => id + configuration[\"A:B\"]!;\n}\n");
}
