using ApiXGuard.CodeFixes.Dependencies;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class StaticTests
{
    [Fact]
    public Task Every_caller_passes_it() =>
        Injected.In("""
            static class Keys
            {
                public static string Get(string name, params string[] more) => name + [|"x"|] + more.Length;

                public static string Twice() => Get("a", "b") + nameof(Get);
            }

            class Orders
            {
                public string Key() => Keys.Get(name: "a") + Keys.Twice();
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            static class Keys
            {
                public static string Get(string name, IConfiguration configuration, params string[] more) => name + configuration["A:B"]! + more.Length;

                public static string Twice(IConfiguration configuration) => Get("a", configuration, "b") + nameof(Get);
            }

            class Orders
            {
                private readonly IConfiguration _configuration;

                public Orders(IConfiguration configuration)
                {
                    _configuration = configuration;
                }

                public string Key() => Keys.Get(name: "a", configuration: _configuration) + Keys.Twice(_configuration);
            }
            """);

    [Fact]
    public Task Methods_that_call_each_other_pass_it_on() =>
        Injected.In("""
            static class Keys
            {
                internal static string A(int n) => n == 0 ? [|"x"|] : B(n - 1);

                internal static string B(int n) => n == 0 ? "" : A(n - 1) + B(n - 2);
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            static class Keys
            {
                internal static string A(int n, IConfiguration configuration) => n == 0 ? configuration["A:B"]! : B(n - 1, configuration);

                internal static string B(int n, IConfiguration configuration) => n == 0 ? "" : A(n - 1, configuration) + B(n - 2, configuration);
            }
            """);

    [Fact]
    public Task A_static_local_function_takes_it() =>
        Injected.In("""
            class Orders(Microsoft.Extensions.Configuration.IConfiguration settings)
            {
                public string Key()
                {
                    return Local(1) + settings["a"];

                    static string Local(int n, CancellationToken stop = default) => n + [|"x"|] + stop;
                }
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;

            class Orders(Microsoft.Extensions.Configuration.IConfiguration settings)
            {
                public string Key()
                {
                    return Local(1, settings) + settings["a"];

                    static string Local(int n, IConfiguration configuration, CancellationToken stop = default) => n + configuration["A:B"]! + stop;
                }
            }
            """);

    [Fact]
    public Task A_key_store_is_passed_without_its_attribute() =>
        Injected.In("""
            static class Keys
            {
                internal static string Get() => [|"x"|];
            }

            class Orders(int a)
            {
                public string Key() => Keys.Get() + a;
            }
            """).Wanting(Dependency.KeyStore("Stripe")).Becomes("""
            using ApiXGuard.Runtime;
            using Microsoft.Extensions.DependencyInjection;

            static class Keys
            {
                internal static string Get(IApiXKeyStore stripeKeys) => stripeKeys.ToString()!;
            }

            class Orders(int a, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
            {
                public string Key() => Keys.Get(stripeKeys) + a;
            }
            """);

    [Fact]
    public Task A_provider_in_a_static_method_is_asked() =>
        Injected.In("""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            static class Seed
            {
                internal static string Run(IServiceProvider services) => [|"x"|];
            }
            """).Becomes("""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            static class Seed
            {
                internal static string Run(IServiceProvider services) => services.GetRequiredService<IConfiguration>()["A:B"]!;
            }
            """);

    [Theory]
    [InlineData("static class K { internal static string Get() => [|\"x\"|]; } class U { Func<string> F = K.Get; }")]
    [InlineData("class P { static void Main() { Console.WriteLine([|\"x\"|]); } }")]
    [InlineData("class P { static void Main() => Run(); static void Run() { Console.WriteLine([|\"x\"|]); } }")]
    [InlineData("interface I { static abstract string Get(); } class K : I { public static string Get() => [|\"x\"|]; }")]
    [InlineData("static class K { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Get() => Console.WriteLine([|\"x\"|]); }")]
    [InlineData("static class K { internal static string Get() => [|\"x\"|]; static readonly string Kept = Get(); }")]
    [InlineData("class O { Func<string> M() => static () => [|\"x\"|]; }")]
    [InlineData("static class K { internal static string Get() => [|\"x\"|]; internal static string Get(Microsoft.Extensions.Configuration.IConfiguration c) => c[\"x\"]!; }")]
    public Task Where_a_caller_cannot_pass_it_it_is_refused(string code) => Injected.In(code).IsRefused();
}
