// The ways from a secret to the log.
using System.Text;

class Flow
{
    private readonly string _kept = Environment.GetEnvironmentVariable("API_KEY")!;
    private readonly string _given;
    private string _changed = "";

    public Flow(string password) => _given = password;

    private string Computed => Environment.GetEnvironmentVariable("API_KEY") ?? "";

    private string Block
    {
        get
        {
            var value = Environment.GetEnvironmentVariable("API_KEY");
            return value ?? "";
        }
    }

    async Task Leaks(string password, string user, bool wanted, Task<string> later)
    {
        var a = password;
        Console.WriteLine([|a|]);
        string b;
        b = password;
        Console.WriteLine([|b|]);
        var c = wanted ? password : "none";
        Console.WriteLine([|c|]);
        var d = user.Length switch { 0 => "none", 1 => user, _ => password };
        Console.WriteLine([|d|]);
        var e = (user, password);
        Console.WriteLine([|e.Item2|]);
        var (_, f) = (user, password);
        Console.WriteLine([|f|]);
        var g = new StringBuilder();
        g.Append(user).Append(':').Append(password);
        Console.WriteLine([|g.ToString()|]);
        Console.WriteLine([|new StringBuilder().AppendFormat("{0}", password).ToString()|]);
        var h = Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password));
        Console.WriteLine([|h|]);
        var i = new List<string>();
        i.Add(password);
        Console.WriteLine([|string.Join(", ", i)|]);
        var j = "";
        j += password;
        Console.WriteLine([|j|]);
        string? k = null;
        k ??= password;
        Console.WriteLine([|k|]);
        Console.WriteLine([|password?.Trim().ToUpperInvariant()|]);
        Console.WriteLine((object)[|password|]!);
        Console.WriteLine([|_kept|]);
        Console.WriteLine([|_given|]);
        Console.WriteLine([|Computed|]);
        Console.WriteLine([|Block|]);
        Console.WriteLine([|Make()|]);
        Console.WriteLine([|Framed(password!)|]);
        Console.WriteLine([|Local()|]);
        Console.WriteLine([|await LaterAsync()|]);
        Console.WriteLine([|password!.Replace("-", "")|]);
        Console.WriteLine([|"key=?".Replace("?", password)|]);
        Console.WriteLine([|password[..12]|]);
        Console.WriteLine([|Uri.EscapeDataString(password)|]);
        Console.WriteLine([|new string(password.ToCharArray())|]);
        object boxed = password;
        if (boxed is string unboxed)
            Console.WriteLine([|unboxed|]);
        void Inner() => Console.WriteLine([|a|]);
        Inner();
        Func<string> lambda = () =>
        {
            Console.WriteLine([|password|]);
            return user;
        };
        Console.WriteLine(lambda());
        TryRead(out var read);
        Console.WriteLine([|read|]);
        TryGetApiKey(out var told);
        Console.WriteLine([|told|]);
        string Local() => password;
        Console.WriteLine(await later);
    }

    private static string Make() => Environment.GetEnvironmentVariable("API_KEY") ?? "none";

    private static string Framed(string value) => $"<{value}>";

    private static async Task<string> LaterAsync()
    {
        await Task.Yield();
        return Environment.GetEnvironmentVariable("API_KEY") ?? "none";
    }

    private static bool TryGetApiKey(out string value)
    {
        value = Console.ReadLine() ?? "";
        return value.Length > 0;
    }

    private static bool TryRead(out string password)
    {
        password = Console.ReadLine() ?? "";
        return password.Length > 0;
    }

    void Twins(string password, string user, bool wanted)
    {
        var a = user;
        Console.WriteLine(a);
        var c = wanted ? user : "none";
        Console.WriteLine(c);
        var e = (user, password);
        Console.WriteLine(e.Item1);
        var (f, _) = (user, password);
        Console.WriteLine(f);
        var g = new StringBuilder();
        g.Append(user).Append(password.Length);
        Console.WriteLine(g.ToString());
        _changed = user;
        Console.WriteLine(_changed);
        Console.WriteLine(Framed(user));
        Console.WriteLine(Count(password));
        password = "***";
        var token = Hidden();
        Console.WriteLine(token);
    }

    private static int Count(string value) => value.Length;

    private static string Hidden() => "***";
}
