// Tokens that no single literal holds: only what the expression amounts to is one.
using System.Buffers.Text;
using System.Text;

namespace Shop;

public class Folded
{
    private const string Head = "$github:head$";
    private static readonly string Tail = "$github:tail$";
    private static readonly string[] Parts = ["$github:head$", "$github:tail$"];
    private string _once = "$github:tail$";
    private readonly string _late;
    private string _twice = "$github:tail$";

    private static string Half => "$github:tail$";

    private static string Rest() => "$github:tail$";

    public string Get { get; } = "$github:tail$";

    public Folded()
    {
        _late = "$github:tail$";
        _twice = "other";
    }

    public void Text(string unknown)
    {
        var tail = "$github:tail$";
        string split;
        split = "$github:tail$";
        Use({|AXG1001:"$github:head$" + "$github:tail$"|});
        Use({|AXG1001:Head + "$github:tail$"|});
        Use({|AXG1001:Head + Tail|});
        Use({|AXG1001:Head + _once|});
        Use({|AXG1001:Head + _late|});
        Use({|AXG1001:Head + Half|});
        Use({|AXG1001:Head + Get|});
        Use({|AXG1001:Head + Rest()|});
        Use({|AXG1001:Head + tail|});
        Use({|AXG1001:Head + split|});
        Use({|AXG1001:$"{Head}{tail}"|});
        Use({|AXG1001:$"token {Head}{tail} of {unknown}"|});
        Use({|AXG1001:$"""{Head}{tail}"""|});
        Use({|AXG1001:$"{$"{Head}"}{tail,3:x}"|});
        Use({|AXG1001:string.Format("{0}{1}", Head, tail)|});
        Use({|AXG1001:string.Format(null, "{1}{0,-3}", tail, Head)|});
        Use({|AXG1001:string.Format("{0}{1}{2}{3}", Head, tail, " ", unknown)|});
        Use({|AXG1001:string.Concat(Head, tail)|});
        Use({|AXG1001:string.Concat(new[] { Head, tail })|});
        Use({|AXG1001:string.Concat(" ", " ", " ", Head, tail)|});
        Use({|AXG1001:string.Join("", Head, tail)|});
        Use({|AXG1001:string.Join(separator: string.Empty, values: [Head, tail])|});
        Use({|AXG1001:(Head + "!" + tail).Replace("!", "")|});
        Use({|AXG1001:tail.Insert(0, Head)|});
        Use({|AXG1001:("__" + Head + tail).Substring(2)|});
        Use({|AXG1001:(Head + tail + "!!").Remove(40)|});
        Use({|AXG1001:(" " + Head + tail).Trim()|});
        Use({|AXG1001:(Head + tail).PadLeft(50)|});
        Use({|AXG1001:new StringBuilder(Head).Append(tail).ToString()|});
        Use({|AXG1001:new StringBuilder().Append(Head).AppendFormat("{0}", tail).AppendLine().ToString()|});
        Use({|AXG1001:new StringBuilder().Append($"{Head}{tail}").ToString()|});
    }

    public void Steps()
    {
        var text = "$github:head$";
        text += {|AXG1001:"$github:tail$"|};
        Use(text);
        var builder = new StringBuilder();
        builder.Append("$github:head$");
        builder.Append("$github:tail$");
        Use({|AXG1001:builder.ToString()|});
    }

    public void Bytes()
    {
        Use({|AXG1001:"$github$"u8|}.ToArray());
        Use({|AXG1001:new byte[] { $github:bytes$ }|});
        byte[] array = {|AXG1001:[$github:bytes$]|};
        ReadOnlySpan<byte> span = {|AXG1001:[$github:bytes$]|};
        Span<byte> stack = {|AXG1001:stackalloc byte[] { $github:bytes$ }|};
        Use({|AXG1001:new char[] { $github:chars$ }|});
        char[] letters = {|AXG1001:[$github:chars$]|};
        Use({|AXG1001:new string([$github:chars$])|});
        Use({|AXG1001:new string(new[] { $github:chars$ })|});
        Use(Convert.FromHexString({|AXG1001:"$github:hex$"|}));
        Use(Convert.FromBase64String({|AXG1001:"$github:base64$"|}));
        Use(Encoding.UTF8.GetString(Convert.FromBase64String({|AXG1001:"$github:base64$"|})));
        Use(Base64Url.DecodeFromChars({|AXG1001:"$github:base64$"|}));
        Use(Encoding.ASCII.GetBytes({|AXG1001:"$github$"|}));
        Use(Encoding.GetEncoding("utf-8").GetBytes({|AXG1001:"$github$"|}));
        Use({|AXG1001:"$github$"|}.ToCharArray());
        Use({|AXG1001:"$github$"|}.AsSpan().ToArray());
        Use({|AXG1001:"$github:escaped$"|});
        Use(array.Length + span.Length + stack.Length + letters.Length + Parts.Length);
        Use(new string({|AXG1001:"$github$"|}.Reverse().Reverse().ToArray()));
        Use({|AXG1001:Uri.UnescapeDataString("$github:percent$")|});
    }

    public void Innocents(string unknown, bool first)
    {
        Use(Head);
        Use("$github:head$" + "$github:head$".Length);
        Use(Head + unknown);
        Use(Head + _twice);
        Use(string.Format("{0} {1}", Head, "$github:tail$"));
        Use(string.Join(",", Head, "$github:tail$"));
        Use((Head + "$github:tail$").Substring(4));
        Use(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a });
        var text = "$github:head$";
        if (first)
            text += "$github:tail$";
        Use(text);
    }

    private static void Use(object value) => GC.KeepAlive(value);
}
