namespace ApiXGuard.CodeFixes.Tests.Asynchrony;

public class AsyncCallersTests
{
    [Fact]
    public async Task Every_caller_of_the_solution_awaits_up_to_the_entry_point()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Program,
            ("@Shared/Keys.cs", "public class Keys\n{\n    /// <summary>See <see cref=\"Read()\"/>.</summary>\n    public string Read() => \"here\";\n}\n"),
            ("Orders.cs", "class Orders(Keys keys)\n{\n    public int Length() => keys.Read().Length + keys.Read()!.Length;\n    public Task<string> Name() => Task.FromResult(keys.Read() + nameof(keys.Read));\n}\n"),
            ("Program.cs", "class Program\n{\n    static int Main(string[] args)\n    {\n        var orders = new Orders(new Keys());\n        if (orders.Length() is > 3 and var length)\n            return length;\n        return 0;\n    }\n}\n"));

        Assert.NotNull(result);
        Assert.Equal("public class Keys\n{\n    /// <summary>See <see cref=\"Read()\"/>.</summary>\n    public async Task<string> Read() => await Source.ReadAsync();\n}\n", result[0]);
        Assert.Equal("class Orders(Keys keys)\n{\n    public async Task<int> Length() => (await keys.Read()).Length + (await keys.Read())!.Length;\n    public async Task<string> Name() => await keys.Read() + nameof(keys.Read);\n}\n", result[1]);
        Assert.Equal("class Program\n{\n    static async Task<int> Main(string[] args)\n    {\n        var orders = new Orders(new Keys());\n        if (await orders.Length() is > 3 and var length)\n            return length;\n        return 0;\n    }\n}\n", result[2]);
    }

    [Fact]
    public async Task Top_level_statements_just_await()
    {
        var result = await AsyncCode.TryAsync(CodeOptions.Program, ("Program.cs", "Console.WriteLine(Read());\n\nstatic string Read() => \"here\";\n"));
        Assert.Equal("Console.WriteLine(await Read());\n\nstatic async Task<string> Read() => await Source.ReadAsync();\n", Assert.Single(result!));
    }

    [Fact]
    public async Task Interfaces_bases_and_overrides_change_together()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Library,
            ("Keys.cs", """
                interface IKeys
                {
                    string Read();
                    void Check(int times);
                }

                abstract class Keys : IKeys
                {
                    public abstract string Read();

                    public virtual void Check(int times)
                    {
                        if (times == 0)
                            return;
                        Console.WriteLine(times);
                    }
                }

                class First : Keys
                {
                    public override string Read()
                    {
                        Check(1);
                        return "here";
                    }
                }

                class Second : Keys
                {
                    public override string Read() => "second";
                    public override void Check(int times) => Console.WriteLine(Read());
                }

                class Third : Keys
                {
                    public override string Read() => throw new NotSupportedException();
                    public override void Check(int times) => base.Check(times + 1);
                }
                """));

        Assert.Equal("""
            interface IKeys
            {
                Task<string> Read();
                Task Check(int times);
            }

            abstract class Keys : IKeys
            {
                public abstract Task<string> Read();

                public virtual Task Check(int times)
                {
                    if (times == 0)
                        return Task.CompletedTask;
                    Console.WriteLine(times);
                    return Task.CompletedTask;
                }
            }

            class First : Keys
            {
                public override async Task<string> Read()
                {
                    await Check(1);
                    return await Source.ReadAsync();
                }
            }

            class Second : Keys
            {
                public override Task<string> Read() => Task.FromResult("second");
                public override async Task Check(int times) => Console.WriteLine(await Read());
            }

            class Third : Keys
            {
                public override Task<string> Read() => throw new NotSupportedException();
                public override async Task Check(int times) => await base.Check(times + 1);
            }
            """, Assert.Single(result!));
    }

    [Theory]
    [InlineData("class A : IDisposable { public void Dispose() => Read(); string Read() => \"here\"; }")]
    [InlineData("class A : IComparable<A> { public int CompareTo(A? other) => \"here\".Length; }")]
    [InlineData("class A { public override int GetHashCode() => Read().Length; string Read() => \"here\"; }")]
    [InlineData("interface I { string Name { get; } } class A : I { public string Name => Read(); string Read() => \"here\"; }")]
    [InlineData("class A { void Run() { lock (this) Read(); } string Read() => \"here\"; }")]
    [InlineData("class A { IEnumerable<string> Run() { yield return Read(); } string Read() => \"here\"; }")]
    [InlineData("partial class A { partial void Read(); void Call() => Read(); } partial class A { partial void Read() => Console.Write(\"here\"); }")]
    public async Task One_caller_or_relative_that_cannot_follow_stops_all(string code) =>
        Assert.Null(await AsyncCode.TryAsync(CodeOptions.Library, ("Code.cs", code)));

    [Fact]
    public async Task Both_parts_of_a_partial_method_change()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Library,
            ("One.cs", "partial class A\n{\n    public partial string Read();\n    string Call() => Read();\n}\n"),
            ("Two.cs", "partial class A\n{\n    public partial string Read() => \"here\";\n}\n"));
        Assert.Equal("partial class A\n{\n    public partial Task<string> Read();\n    async Task<string> Call() => await Read();\n}\n", result![0]);
        Assert.Equal("partial class A\n{\n    public async partial Task<string> Read() => await Source.ReadAsync();\n}\n", result[1]);
    }

    [Fact]
    public async Task A_call_that_may_not_happen_is_awaited_where_it_does()
    {
        var result = await AsyncCode.TryAsync(CodeOptions.Library, ("A.cs", "class A\n{\n    void Run(A? other)\n    {\n        other?.Read();\n    }\n\n    void Read() => Console.Write(\"here\");\n}\n"));
        Assert.Contains("        await (other?.Read() ?? Task.CompletedTask);\n", Assert.Single(result!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_handler_stays_one()
    {
        var result = await AsyncCode.TryAsync(CodeOptions.Library, ("A.cs", "class A\n{\n    event EventHandler? E;\n    A() => E += OnE;\n    void OnE(object? sender, EventArgs e) => Console.Write(\"here\");\n}\n"));
        Assert.Contains("    async void OnE(object? sender, EventArgs e) => Console.Write(await Source.ReadAsync());\n", Assert.Single(result!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awaits_are_configured_where_all_of_the_file_are()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Library,
            ("A.cs", "class A\n{\n    async Task Wait() => await Task.Delay(1).ConfigureAwait(false);\n    string Read() => \"here\";\n    int Length() => Read().Length;\n}\n"));
        Assert.Equal("class A\n{\n    async Task Wait() => await Task.Delay(1).ConfigureAwait(false);\n    async Task<string> Read() => await Source.ReadAsync().ConfigureAwait(false);\n    async Task<int> Length() => (await Read().ConfigureAwait(false)).Length;\n}\n", Assert.Single(result!));
    }

    [Fact]
    public async Task The_namespace_of_tasks_is_imported_and_line_ends_stay()
    {
        var result = await AsyncCode.TryAsync(
            new CodeOptions(HasUsings: false),
            ("A.cs", "// Header.\r\n\r\nusing System;\r\nusing System.IO;\r\n\r\nclass A\r\n{\r\n    // Reads.\r\n    public void Read() => Console.Write(\"here\");\r\n}\r\n"),
            ("B.cs", "class B\n{\n    void Call(A a) => a.Read();\n}\n"));
        Assert.Equal("// Header.\r\n\r\nusing System;\r\nusing System.IO;\r\nusing System.Threading.Tasks;\r\n\r\nclass A\r\n{\r\n    // Reads.\r\n    public async Task Read() => Console.Write(await Source.ReadAsync());\r\n}\r\n", result![0]);
        Assert.Equal("using System.Threading.Tasks;\n\nclass B\n{\n    async Task Call(A a) => await a.Read();\n}\n", result[1]);
    }

    [Fact]
    public async Task An_endpoint_takes_an_async_lambda_and_an_async_method()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Web,
            ("Program.cs", """
                using Microsoft.AspNetCore.Builder;
                using Microsoft.AspNetCore.Http;

                var app = WebApplication.CreateBuilder(args).Build();
                app.MapGet("/lambda", (HttpContext context) => Keys.Read(context));
                app.MapGet("/method", Keys.Read);
                app.Run();

                static class Keys
                {
                    public static string Read(HttpContext context) => "here" + context.Request.Path;
                }
                """));
        Assert.Equal("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;

            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/lambda", async (HttpContext context) => await Keys.Read(context));
            app.MapGet("/method", Keys.Read);
            app.Run();

            static class Keys
            {
                public static async Task<string> Read(HttpContext context) => await Source.ReadAsync(context.RequestAborted) + context.Request.Path;
            }
            """, Assert.Single(result!));
    }

    [Fact]
    public async Task A_controller_passes_the_token_of_its_request()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Web with { IsExecutable = false },
            ("A.cs", "using Microsoft.AspNetCore.Mvc;\n\npublic class OrdersController : ControllerBase\n{\n    public IActionResult Get() => Ok(\"here\");\n}\n"));
        Assert.Contains("public async Task<IActionResult> Get() => Ok(await Source.ReadAsync(HttpContext.RequestAborted));", Assert.Single(result!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_places_are_too_many()
    {
        string Code(int calls) => $"class A\n{{\n    string Read() => \"here\";\n    void Call()\n    {{\n{string.Concat(Enumerable.Repeat("        Read();\n", calls))}    }}\n}}\n";
        Assert.NotNull(await AsyncCode.TryAsync(CodeOptions.Library, ("A.cs", Code(98))));
        Assert.Null(await AsyncCode.TryAsync(CodeOptions.Library, ("A.cs", Code(99))));
    }

    [Fact]
    public async Task A_test_is_awaited_by_its_runner()
    {
        var result = await AsyncCode.TryAsync(
            CodeOptions.Library with { References = ["xunit"] },
            ("A.cs", "using Xunit;\n\npublic class OrdersTests\n{\n    [Fact]\n    public void Works() => Assert.NotEmpty(\"here\");\n}\n"));
        Assert.Contains("    [Fact]\n    public async Task Works() => Assert.NotEmpty(await Source.ReadAsync());\n", Assert.Single(result!), StringComparison.Ordinal);
    }
}
