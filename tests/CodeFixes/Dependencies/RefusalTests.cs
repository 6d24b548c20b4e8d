using ApiXGuard.CodeFixes.Dependencies;

namespace ApiXGuard.CodeFixes.Tests.Dependencies;

public class RefusalTests
{
    [Theory]
    [InlineData("class A : Attribute { public string Key() => [|\"x\"|]; }")]
    [InlineData("class E : Exception { public string Key() => [|\"x\"|]; }")]
    [InlineData("class O { public string Name { get; set; } = [|\"x\"|]; }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } class F<T> where T : new() { public T Make() => new(); } class U { object M() => new F<O>(); }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } class U { object M() => Activator.CreateInstance<O>(); }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } class U { object? M() => Activator.CreateInstance(typeof(O)); }")]
    [InlineData("class O { public O(int a) { } public string Key() => [|\"x\"|]; } class U(Microsoft.EntityFrameworkCore.DbSet<O> all) { object M() => all; }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } class U { void M(Microsoft.Extensions.Options.IOptions<O> o) { } }")]
    [InlineData("class FactAttribute : Attribute; class O { [Fact] public void T() => Console.WriteLine([|\"x\"|]); }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } class T : Attribute { public T(Type t) { } } [T(typeof(O))] class U;")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } class FactAttribute : Attribute; class Tests { [Fact] public void T() => new O().Key(); }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } static class U { static readonly O Shared = new O(); }")]
    [InlineData("class O { public string Key() => [|\"x\"|]; } interface I { O Make(); } class U { static Func<O> Make = () => new O(); }")]
    [InlineData("class O { string _key = [|\"x\"|]; public O(int a) { } public O(string a) { } string K => _key; }")]
    public Task What_is_constructed_elsewhere_is_refused(string code) => Injected.In(code).IsRefused();

    [Fact]
    public Task Public_types_of_a_library_are_refused() => Injected.In("public class Orders { public string Key() => [|\"x\"|]; }").IsRefused();

    [Fact]
    public Task Public_methods_of_a_library_are_refused() => Injected.In("public static class Orders { public static string Key() => [|\"x\"|]; }").IsRefused();

    [Theory]
    [InlineData("ILogger<Orders> logger", "public class Orders({0}) {{ public string Key() => {1} + logger; }}")]
    [InlineData("int a", "public class Orders({0}) : Microsoft.AspNetCore.Mvc.ControllerBase {{ public string Key() => {1} + a; }}")]
    [InlineData("int a", "public class Orders({0}) {{ public string Key() => {1} + a; }} static class R {{ public static void A(this IServiceCollection s) => s.AddSingleton<Orders>(); }}")]
    public Task Types_of_a_library_that_services_are_passed_to_take_it(string parameters, string code)
    {
        const string Head = "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Logging;\n";
        return Injected.In(Head + string.Format(code, parameters, "[|\"x\"|]"))
            .Becomes(Head + string.Format(code, parameters + ", IConfiguration configuration", "configuration[\"A:B\"]!"));
    }

    [Fact]
    public Task A_startup_class_gets_no_key_store() =>
        Injected.In("""
            using Microsoft.AspNetCore.Hosting;

            static class Program
            {
                static void Configure(IWebHostBuilder builder) => builder.UseStartup<Startup>();
            }

            class Startup
            {
                public string Key() => [|"x"|];
            }
            """).Wanting(Dependency.KeyStore("Stripe")).IsRefused();

    [Fact]
    public Task Too_many_creations_are_refused() =>
        Injected.In("class Orders { public string Key() => [|\"x\"|]; }\nclass User(int a)\n{\n    public int A => a;\n    public void M()\n    {\n"
            + string.Concat(Enumerable.Repeat("        new Orders().Key();\n", 210)) + "    }\n}\n").IsRefused();

    [Fact]
    public Task A_file_of_a_tool_is_left_alone() =>
        Injected.In("class Orders { public string Key() => [|\"x\"|]; }").With("Shop/Other.g.cs", "class Other { public Orders Make() => new Orders(); }").IsRefused();

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Order order) => order.Key());")]
    [InlineData("app.MapPost(\"/a\", (int id, Order order) => order.Key() + id);")]
    public Task What_a_request_is_bound_to_is_refused(string map) =>
        Injected.In("using Microsoft.AspNetCore.Builder;\nvar app = WebApplication.CreateBuilder(args).Build();\n" + map + "\nrecord Order(int Id) { public string Key() => [|\"x\"|]; }\n").AsProgram().IsRefused();

    [Fact]
    public Task A_service_that_a_handler_takes_is_given_it()
    {
        const string Head = "using Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddScoped<Orders>();\nbuilder.Build().MapPost(\"/a\", (Orders orders) => orders.Key());\n";
        return Injected.In(Head + "class Orders(int a) { public string Key() => [|\"x\"|] + a; }\n").AsProgram()
            .Becomes(Head + "class Orders(int a, IConfiguration configuration) { public string Key() => configuration[\"A:B\"]! + a; }\n");
    }

    [Theory]
    [InlineData("class Orders\n{\n#if !DEBUG\n    public Orders()\n    {\n    }\n#endif\n\n    public string Key() => [|\"x\"|];\n}\n")]
    [InlineData("class Orders\n{\n    public string Key() => [|\"x\"|];\n\n#if DEBUG\n    public static Orders Make() => new Orders();\n#endif\n}\n")]
    public Task Code_under_conditions_that_would_have_to_change_is_refused(string code) => Injected.In(code).IsRefused();

    [Fact]
    public Task What_is_inside_of_a_condition_is_refused() =>
        Injected.In("""
            class Orders
            {
                public Orders(
            #if DEBUG
                    int a,
            #endif
                    int b)
                {
                }

                public string Key() => [|"x"|];
            }
            """).IsRefused();
}
