using ApiXGuard.CodeFixes.Dependencies;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class ScopeTests
{
    [Theory]
    [InlineData("class C { string M(IConfiguration settings) => [|\"x\"|]; }", "settings")]
    [InlineData("class C { private readonly IConfiguration _c; C(IConfiguration c) { _c = c; } string M() => [|\"x\"|]; }", "_c")]
    [InlineData("class C { readonly IConfiguration c; C(IConfiguration c) { this.c = c; } string M() => this.c + [|\"x\"|]; }", "this.c")]
    [InlineData("class C { C(IConfiguration c) { var x = [|\"x\"|]; } string? _s; }", "c")]
    [InlineData("class C(IConfiguration c) { string M() => [|\"x\"|]; }", "c")]
    [InlineData("class C(IConfiguration c) { readonly string _s = [|\"x\"|]; string M() => _s; }", "c")]
    [InlineData("class C(IConfiguration c) { readonly IConfiguration _c = c; string M() => [|\"x\"|]; }", "_c")]
    [InlineData("record C(IConfiguration Settings) { string M() => [|\"x\"|]; }", "Settings")]
    [InlineData("class B { protected IConfiguration Settings { get; } = null!; } class C : B { string M() => [|\"x\"|]; }", "Settings")]
    [InlineData("class C { public static IConfiguration Settings { get; set; } = null!; static string M() => [|\"x\"|]; }", "Settings")]
    [InlineData("class C { string M() { IConfiguration c = null!; Func<string> f = () => [|\"x\"|]; return f(); } }", "c")]
    [InlineData("class C { string M(ConfigurationManager c) => [|\"x\"|]; }", "c")]
    [InlineData("class C { string M(IHostApplicationBuilder builder) => [|\"x\"|]; }", "builder.Configuration")]
    [InlineData("class C { string M(IConfiguration a) { string L(IConfiguration b) => [|\"x\"|]; return L(a); } }", "b")]
    public Task What_is_there_is_used(string code, string expression)
    {
        code = "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Hosting; " + code;
        return Injected.In(code).Becomes(code.Replace("[|\"x\"|]", expression + "[\"A:B\"]!"));
    }

    [Theory]
    [InlineData("[Obsolete([|\"x\"|])] class C { }")]
    [InlineData("class C { const string S = [|\"x\"|]; }")]
    [InlineData("class C { void M(string s = [|\"x\"|]) { } }")]
    [InlineData("class C { void M() { const string s = [|\"x\"|]; } }")]
    [InlineData("class C { bool M(string s) => s is [|\"x\"|]; }")]
    [InlineData("interface I { string M() => [|\"x\"|]; }")]
    [InlineData("class C { static string S = [|\"x\"|]; }")]
    [InlineData("class C { static C() { var s = [|\"x\"|]; } }")]
    [InlineData("class C { static string S => [|\"x\"|]; }")]
    [InlineData("class C { public static string operator +(C a, C b) => [|\"x\"|]; }")]
    [InlineData("static class C { public static string M(this string s) => s + [|\"x\"|]; }")]
    public Task Where_it_cannot_be_it_is_refused(string code) => Injected.In(code).IsRefused();

    [Fact]
    public Task A_field_is_no_answer_in_static_code() =>
        Injected.In("""
            using Microsoft.Extensions.Configuration;

            class C
            {
                private readonly IConfiguration _configuration;

                public C(IConfiguration configuration) => _configuration = configuration;

                public string M() => _configuration["x"] + S(1);

                private static string S(int i) => [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class C
            {
                private readonly IConfiguration _configuration;

                public C(IConfiguration configuration) => _configuration = configuration;

                public string M() => _configuration["x"] + S(1, _configuration);

                private static string S(int i, IConfiguration configuration) => configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task Without_the_package_it_is_refused() => Injected.In("class C { string M() => [|\"x\"|]; }").WithoutPackages().IsRefused();

    [Fact]
    public Task A_section_is_not_the_configuration() =>
        Injected.In("""
            using Microsoft.Extensions.Configuration;

            class C(IConfigurationSection section)
            {
                public string M() => section["y"] + [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class C(IConfigurationSection section, IConfiguration configuration)
            {
                public string M() => section["y"] + configuration["A:B"]!;
            }
            """);

    [Fact]
    public Task The_store_of_another_service_is_no_answer() =>
        Injected.In("""
            using ApiXGuard.Runtime;
            using Microsoft.Extensions.DependencyInjection;

            class C([FromKeyedServices("Maps")] IApiXKeyStore mapsKeys)
            {
                public string M() => mapsKeys.ToString() + [|"x"|];
            }
            """).Wanting(Dependency.KeyStore("Stripe")).Becomes("""
            using ApiXGuard.Runtime;
            using Microsoft.Extensions.DependencyInjection;

            class C([FromKeyedServices("Maps")] IApiXKeyStore mapsKeys, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
            {
                public string M() => mapsKeys.ToString() + stripeKeys.ToString()!;
            }
            """);

    [Fact]
    public Task The_store_of_the_service_is_used() =>
        Injected.In("""
            using ApiXGuard.Runtime;
            using Microsoft.Extensions.DependencyInjection;

            class C
            {
                private readonly IApiXKeyStore _keys;

                public C([FromKeyedServices("Stripe")] IApiXKeyStore keys)
                {
                    _keys = keys;
                }

                public string M() => [|"x"|];
            }
            """).Wanting(Dependency.KeyStore("Stripe")).Becomes("""
            using ApiXGuard.Runtime;
            using Microsoft.Extensions.DependencyInjection;

            class C
            {
                private readonly IApiXKeyStore _keys;

                public C([FromKeyedServices("Stripe")] IApiXKeyStore keys)
                {
                    _keys = keys;
                }

                public string M() => _keys.ToString()!;
            }
            """);
}
