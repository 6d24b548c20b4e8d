using System.Text;

class GitHubClient
{
    void Whole()
    {
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use((Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")).Length);
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
    }

    void InPart(string name, int id)
    {
        Use($"Bearer {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}");
        Use(@"token """ + (Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")) + @"""");
        Use("{ \"token\": \"" + (Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")) + "\" }");
        Use($$"""token "{{Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}}" of {id}""");
        Use($"token {id}: {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")} of {name}");
        Use($"{{ token: {id} {name} {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")} }}");
        Use($"""token {id} "{Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}"!""");
        Use($$"""{ "token": "{{Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}}", "id": {{id}} }""");
        Use("use " + (Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")) + " of " + name);
        Use(name + $" uses {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")} for " + id);
        Use("use " + (Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")) + " of " + name);
        Use($"{name}{Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}");
        Use($"use {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")} or {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}");
    }

    void Lines()
    {
        Use($$"""
            {
                "name": "orders",
                "token": "{{Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}}"
            }
            """);
        Use(@"first
    token " + (Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")) + @"
");
    }

    void Bytes()
    {
        Use(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")));
        Use(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")));
        byte[] array = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        byte[] initialised = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        ReadOnlySpan<byte> span = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Span<byte> stack = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        List<byte> list = [.. Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."))];
        Use((Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")).ToCharArray());
        char[] letters = (Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")).ToCharArray();
        Use(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
        Use(Convert.FromHexString(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")));
        Use(Encoding.UTF8.GetString(Convert.FromBase64String(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."))));
        Use(Encoding.ASCII.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")));
        Use((Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")).ToCharArray());
        Use(Encoding.UTF8.GetBytes($"Bearer {Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.")}"));
        Use(array.Length + initialised.Length + span.Length + stack.Length + list.Count + letters.Length);
    }

    static void Use(object value) => GC.KeepAlive(value);
}
