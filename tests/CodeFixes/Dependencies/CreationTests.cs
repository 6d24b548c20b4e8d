using ApiXGuard.CodeFixes.Dependencies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class CreationTests
{
    [Fact]
    public Task Registrations_by_type_stay_and_factories_ask_their_provider() =>
        Injected.In("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<Orders>();
            builder.Services.AddScoped(_ => new Orders());
            builder.Services.AddKeyedSingleton<Orders>("a", (provider, key) => new Orders());

            class Orders
            {
                public string Key() => [|"x"|];
            }
            """).AsProgram().Wanting(Dependency.KeyStore("Stripe")).Becomes("""
            using ApiXGuard.Runtime;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<Orders>();
            builder.Services.AddScoped(provider => new Orders(provider.GetRequiredKeyedService<IApiXKeyStore>("Stripe")));
            builder.Services.AddKeyedSingleton<Orders>("a", (provider, key) => new Orders(provider.GetRequiredKeyedService<IApiXKeyStore>("Stripe")));

            class Orders
            {
                private readonly IApiXKeyStore _stripeKeys;

                public Orders([FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
                {
                    _stripeKeys = stripeKeys;
                }

                public string Key() => _stripeKeys.ToString()!;
            }
            """);

    [Fact]
    public Task A_static_factory_takes_it_for_what_it_makes() =>
        Injected.In("""
            class Orders
            {
                private Orders() { }

                public static Orders Create() => new();

                public string Key() => [|"x"|];
            }

            class User(int a)
            {
                public string Key() => Orders.Create().Key() + a;
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly IConfiguration _configuration;

                private Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public static Orders Create(IConfiguration configuration) => new(configuration);

                public string Key() => _configuration["A:B"]!;
            }

            class User(int a, IConfiguration configuration)
            {
                public string Key() => Orders.Create(configuration).Key() + a;
            }
            """);

    [Fact]
    public Task A_property_initializer_moves_when_it_creates_what_takes_it() =>
        Injected.In("""
            class Orders
            {
                public string Key() => [|"x"|];
            }

            class User
            {
                public Orders Orders { get; } = new();

                public int Count { get; } = 1;
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => _configuration["A:B"]!;
            }

            class User
            {
                public User(IConfiguration configuration)
                {
                    Orders = new(configuration);
                }

                public Orders Orders { get; }

                public int Count { get; } = 1;
            }
            """);

    [Fact]
    public Task A_component_is_given_a_property() =>
        Injected.In("""
            using Microsoft.AspNetCore.Components;

            public partial class Page : ComponentBase
            {
                public string Key() => [|"x"|];
            }
            """).Wanting(Dependency.KeyStore("Stripe")).Becomes("""
            using ApiXGuard.Runtime;
            using Microsoft.AspNetCore.Components;

            public partial class Page : ComponentBase
            {
                [Inject(Key = "Stripe")] private IApiXKeyStore StripeKeys { get; set; } = default!;

                public string Key() => StripeKeys.ToString()!;
            }
            """);

    [Theory]
    [InlineData("private readonly string _key = [|\"x\"|]; public string K => _key;")]
    [InlineData("public Page() { Console.WriteLine([|\"x\"|]); }")]
    public Task A_component_has_nothing_while_it_is_constructed(string member) =>
        Injected.In("public class Page : Microsoft.AspNetCore.Components.ComponentBase { " + member + " }").IsRefused();

    [Fact]
    public async Task Two_dependencies_of_a_type_share_its_constructor()
    {
        const string Text = "class Orders\n{\n    private readonly string _a = \"x\";\n\n    public string A => _a;\n\n    public string B() => \"y\";\n}\n";
        var project = new AdhocWorkspace().AddProject("Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences([.. await CaseReferences.Framework(["aspnetcore"]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None), .. await CaseReferences.BesideAsync(["aspnetcore", "runtime"], CancellationToken.None)]);
        var document = project.AddDocument("Code.cs", SourceText.From(Text), filePath: "/repo/Code.cs");
        document = await UseAsync(document, "\"x\"", Dependency.Configuration, "[\"A:B\"]!");
        document = await UseAsync(document, "\"y\"", Dependency.KeyStore("ApiX"), ".ToString()!");

        Assert.Equal("""
            using ApiXGuard.Runtime;
            using Microsoft.Extensions.Configuration;

            class Orders
            {
                private readonly string _a;
                private readonly IApiXKeyStore _keyStore;

                public Orders(IConfiguration configuration, IApiXKeyStore keyStore)
                {
                    _keyStore = keyStore;
                    _a = configuration["A:B"]!;
                }

                public string A => _a;

                public string B() => _keyStore.ToString()!;
            }

            """, (await document.GetTextAsync()).ToString());
        Assert.Empty((await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(each => each.Severity >= DiagnosticSeverity.Warning));
    }

    private static async Task<Document> UseAsync(Document document, string literal, Dependency dependency, string end)
    {
        var root = (await document.GetSyntaxRootAsync())!;
        var place = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Single(each => each.Token.Text == literal);
        var use = await DependencyInjector.TryGiveAsync(document, place, dependency, CancellationToken.None);
        Assert.NotNull(use);
        var after = (await use.Document.GetSyntaxRootAsync())!;
        return use.Document.WithSyntaxRoot(after.ReplaceNode(use.Place, SyntaxFactory.ParseExpression(use.Expression + end)));
    }
}
