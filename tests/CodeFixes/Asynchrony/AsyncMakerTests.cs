namespace ApiXGuard.CodeFixes.Tests.Asynchrony;

public class AsyncMakerTests
{
    [Theory]
    [InlineData("string Read() => \"here\";", "async Task<string> Read() => await Source.ReadAsync();")]
    [InlineData("string Read()\n    {\n        return \"here\";\n    }", "async Task<string> Read()\n    {\n        return await Source.ReadAsync();\n    }")]
    [InlineData("public static string? Read() => \"here\";", "public static async Task<string?> Read() => await Source.ReadAsync();")]
    [InlineData("void Read() => Console.Write(\"here\");", "async Task Read() => Console.Write(await Source.ReadAsync());")]
    [InlineData("// Reads.\n    void Read() { Console.Write(\"here\"); }", "// Reads.\n    async Task Read() { Console.Write(await Source.ReadAsync()); }")]
    [InlineData("[Obsolete]\n    void Read() { Console.Write(\"here\"); }", "[Obsolete]\n    async Task Read() { Console.Write(await Source.ReadAsync()); }")]
    [InlineData("int Read() => \"here\".Length;", "async Task<int> Read() => (await Source.ReadAsync()).Length;")]
    public Task A_method_returns_a_task(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("Task<int> Read() => Task.FromResult(\"here\".Length);", "async Task<int> Read() => (await Source.ReadAsync()).Length;")]
    [InlineData("Task<string> Read(bool now) => now ? Task.FromResult(\"here\") : Later();", "async Task<string> Read(bool now) => now ? await Source.ReadAsync() : await Later();")]
    [InlineData("ValueTask<string> Read() => new(\"here\");", "async ValueTask<string> Read() => await Source.ReadAsync();")]
    [InlineData("ValueTask<string> Read() => ValueTask.FromResult(\"here\");", "async ValueTask<string> Read() => await Source.ReadAsync();")]
    [InlineData("Task Read() => Send(\"here\");", "async Task Read() => await Send(await Source.ReadAsync());")]
    [InlineData("Task<string> Read() { Send(\"here\"); return Later(); }", "async Task<string> Read() { _ = Send(await Source.ReadAsync()); return await Later(); }")]
    public Task A_method_that_returned_a_task_keeps_its_type(string before, string after) => Becomes(before, after);

    [Fact]
    public Task Returned_tasks_are_awaited() => Becomes(
        """
        Task Read(int kind)
            {
                if (kind == 0)
                    return Task.CompletedTask;
                if (kind == 1)
                    return Send("here");
                if (kind == 2)
                {
                    // Twice.
                    return Send("other"); // Sent.
                }
                switch (kind)
                {
                    case 3:
                        return Send("three");
                    default:
                        Console.WriteLine();
                        break;
                }
                // Done.
                return Task.CompletedTask;
            }
        """,
        """
        async Task Read(int kind)
            {
                if (kind == 0)
                    return;
                if (kind == 1)
                {
                    await Send(await Source.ReadAsync());
                    return;
                }
                if (kind == 2)
                {
                    // Twice.
                    await Send("other"); // Sent.
                    return;
                }
                switch (kind)
                {
                    case 3:
                        await Send("three");
                        return;
                    default:
                        Console.WriteLine();
                        break;
                }
                // Done.
            }
        """);

    [Theory]
    [InlineData("async Task Read(CancellationToken stopping) => await Send(\"here\");", "async Task Read(CancellationToken stopping) => await Send(await Source.ReadAsync(stopping));")]
    [InlineData(
        "async Task Read() { var source = new CancellationTokenSource(); var token = source.Token; await Send(\"here\"); }",
        "async Task Read() { var source = new CancellationTokenSource(); var token = source.Token; await Send(await Source.ReadAsync(token)); }")]
    [InlineData("async Task Read() { await Send(\"here\"); var token = CancellationToken.None; await Task.Delay(1, token); }", "async Task Read() { await Send(await Source.ReadAsync()); var token = CancellationToken.None; await Task.Delay(1, token); }")]
    [InlineData(
        "void Read(CancellationToken outer) { Func<CancellationToken, Task> read = async inner => await Send(\"here\"); read(outer); }",
        "void Read(CancellationToken outer) { Func<CancellationToken, Task> read = async inner => await Send(await Source.ReadAsync(inner)); read(outer); }")]
    [InlineData(
        "void Read(CancellationToken outer) { Func<Task> read = static async () => await Task.FromResult(\"here\"); read(); }",
        "void Read(CancellationToken outer) { Func<Task> read = static async () => await Task.FromResult(await Source.ReadAsync()); read(); }")]
    public Task The_nearest_token_is_passed_and_none_invented(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("Task Run() => Task.Run(() => Console.Write(\"here\"));", "Task Run() => Task.Run(async () => Console.Write(await Source.ReadAsync()));")]
    [InlineData("Task<string> Run() => Task.Run(() => { return \"here\"; });", "Task<string> Run() => Task.Run(async () => { return await Source.ReadAsync(); });")]
    [InlineData("Func<Task<string>> Run() => () => Task.FromResult(\"here\");", "Func<Task<string>> Run() => async () => await Source.ReadAsync();")]
    [InlineData("Func<int, Task> Run() => static x => Send(\"here\");", "Func<int, Task> Run() => static async x => await Send(await Source.ReadAsync());")]
    [InlineData("Func<Task> Run() => delegate { return Send(\"here\"); };", "Func<Task> Run() => async delegate { await Send(await Source.ReadAsync()); };")]
    [InlineData("event EventHandler? E; void Run() => E += (_, _) => Console.Write(\"here\");", "event EventHandler? E; void Run() => E += async (_, _) => Console.Write(await Source.ReadAsync());")]
    public Task A_lambda_becomes_async_where_its_taker_waits(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("Code() => Send(\"here\");")]
    [InlineData("static Code() => Send(\"here\");")]
    [InlineData("string Key => \"here\";")]
    [InlineData("string Key { get { return \"here\"; } }")]
    [InlineData("string this[int at] => \"here\";")]
    [InlineData("string _key = \"here\";")]
    [InlineData("string Key { get; } = \"here\";")]
    [InlineData("const string Key = \"here\";")]
    [InlineData("string Key(string value = \"here\") => value;")]
    [InlineData("[Obsolete(\"here\")] void Key() { }")]
    [InlineData("public static string operator +(Code left, int right) => \"here\";")]
    [InlineData("IEnumerable<string> Keys() { yield return \"here\"; }")]
    [InlineData("void Key(out string key) => key = \"here\";")]
    [InlineData("void Key(ref int key) => Send(\"here\");")]
    [InlineData("void Key(Span<char> key) => \"here\".CopyTo(key);")]
    [InlineData("void Key() { lock (this) Send(\"here\"); }")]
    [InlineData("IEnumerable<string> Keys() => from x in \"abc\" select \"here\";")]
    [InlineData("System.Linq.Expressions.Expression<Func<string>> Key() => () => \"here\";")]
    [InlineData("unsafe void Key() => Send(\"here\");")]
    [InlineData("void Key() { unsafe { Send(\"here\"); } }")]
    [InlineData("void Key() { try { } catch (Exception e) when (e.Message == \"here\") { } }")]
    [InlineData("void Key() { const string key = \"here\"; Send(key); }")]
    [InlineData("bool Key(string key) => key is \"here\";")]
    [InlineData("void Key(string key) { switch (key) { case \"here\": break; } }")]
    [InlineData("string Key() => \"here\"; string Property => Key();")]
    [InlineData("string Key() => \"here\"; Code() => Key();")]
    [InlineData("string Key() => \"here\"; Func<string> Get() => Key;")]
    [InlineData("Func<string> Get() => () => \"here\";")]
    [InlineData("void Get() { var get = () => \"here\"; get(); }")]
    [InlineData("IEnumerable<string> Get() => new[] { 1 }.Select(x => \"here\");")]
    [InlineData("void Get() => new List<int>().ForEach(x => Send(\"here\"));")]
    [InlineData("public override string ToString() => \"here\";")]
    [InlineData("Task<string>? Get(bool now) { if (now) return null; return Task.FromResult(\"here\"); }")]
    [InlineData("void Get() { var text = \"abc\".AsSpan(); Console.Write(\"here\"); Console.Write(text.Length); }")]
    [InlineData("async Task Get() { await Task.Yield(); var text = \"abc\".AsSpan(); Console.Write(\"here\"); Console.Write(text.Length); }")]
    [InlineData("bool Get() => \"abc\".AsSpan().Contains(\"here\", StringComparison.Ordinal);")]
    [InlineData("void Dispose() => Send(\"here\");")]
    [InlineData("string? Get() => \"here\"; int? Length(Code? other) => other?.Get()?.Length;")]
    public async Task What_cannot_be_async_is_left_alone(string code) =>
        Assert.Null(await AsyncCode.TryAsync(CodeOptions.Library, ("Code.cs", Class(code))));

    [Theory]
    [InlineData("void Get() { { var text = \"abc\".AsSpan(); Console.Write(text.Length); } Console.Write(\"here\"); }", "async Task Get() { { var text = \"abc\".AsSpan(); Console.Write(text.Length); } Console.Write(await Source.ReadAsync()); }")]
    [InlineData("IEnumerable<char> Keys() => from x in \"here\" select x;", "async Task<IEnumerable<char>> Keys() => from x in await Source.ReadAsync() select x;")]
    [InlineData("void Key() { lock (\"here\") Console.Write(1); }", "async Task Key() { lock (await Source.ReadAsync()) Console.Write(1); }")]
    [InlineData("string Key() => nameof(Key) + \"here\";", "async Task<string> Key() => nameof(Key) + await Source.ReadAsync();")]
    public Task What_only_looks_impossible_is_done(string before, string after) => Becomes(before, after);

    private static async Task Becomes(string before, string after)
    {
        var result = await AsyncCode.TryAsync(CodeOptions.Library, ("Code.cs", Class(before)));
        Assert.NotNull(result);
        Assert.Equal(Class(after), result[0]);
    }

    private static string Class(string member) => $$"""
        class Code
        {
            {{member}}

            static Task Send(string text) => Task.FromResult(text);
            static Task<string> Later() => Task.FromResult("later");
        }
        """;
}
