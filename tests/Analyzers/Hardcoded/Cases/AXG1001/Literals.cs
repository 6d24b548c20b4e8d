// Tokens as one literal, in every place where a literal may stand and under names that say nothing.
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Shop;

public enum Size
{
    [Description({|AXG1001:"$github$"|})]
    Small,
}

[Description({|AXG1001:"$github.2$"|})]
public class Literals
{
    private const string A = {|AXG1001:"$github.3$"|};
    private static readonly string B = {|AXG1001:"$stripe$"|};
    private string _c = {|AXG1001:"$slack$"|};

    public string D { get; } = {|AXG1001:"$sendgrid$"|};

    public string E { get; set; } = {|AXG1001:"$openai$"|};

    public string F => {|AXG1001:"$anthropic$"|};

    public string G
    {
        get { return {|AXG1001:"$google$"|}; }
    }

    public Literals()
        : this({|AXG1001:"$github.4$"|})
    {
    }

    public Literals(string h) => _c = h;

    public void Call()
    {
        var i = {|AXG1001:"$github.5$"|};
        Use(i);
        Use({|AXG1001:"$github.6$"|});
        Use({|AXG1001:"use $github.7$ here"|});
        Use({|AXG1001:@"$github.8$"|}.Length);
    }

    public void Default(string j = {|AXG1001:"$github.9$"|})
    {
        Func<string> k = () => {|AXG1001:"$github.10$"|};
        string Local() => {|AXG1001:"$github.11$"|};
        Use(k() + Local() + j + _c + A + B);
    }

    [DllImport("native", EntryPoint = {|AXG1001:"$github.12$"|})]
    private static extern void Native([Description({|AXG1001:"$github.13$"|})] string l);

    public IEnumerable<string> Iterate()
    {
        yield return {|AXG1001:"$github.14$"|};
    }

    private static void Use(params object[] values) => GC.KeepAlive(values);

    public string Throw(int m) => m switch
    {
        0 => {|AXG1001:"$github.15$"|},
        1 => m > 0 ? {|AXG1001:"$github.16$"|} : {|AXG1001:"$github.17$"|},
        _ => throw new InvalidOperationException({|AXG1001:"$github.18$"|}),
    };
}

public record Row(string N = {|AXG1001:"$github.19$"|});

public class Base(string o)
{
    public string O => o;
}

public class Derived() : Base({|AXG1001:"$github.20$"|});

public class Innocents
{
    private const string Prefix = "ghp_";
    private const string Masked = "ghp_************************************";
    private const string Placeholder = "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    private const string Documentation = "A token begins with ghp_ and has 36 letters.";
    private const string Id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private const string Commit = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    public string All => Prefix + Masked + Placeholder + Documentation + Id + Commit + nameof(Prefix);
}
