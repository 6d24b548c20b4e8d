// However a token is written.
using System.Text;

class GitHubClient
{
    void Whole()
    {
        Use([|"$github$"|]);
        Use([|@"$github.2$"|]);
        Use([|"""$github.3$"""|]);
        Use([|"$github.4:escaped$"|]);
        Use([|"$github.5$"|].Length);
        Use([|"$github:head$" + "$github:tail$"|]);
        Use([|string.Concat("$github.6:head$", "$github.6:tail$")|]);
        Use([|new StringBuilder("$github.7:head$").Append("$github.7:tail$").ToString()|]);
    }

    void InPart(string name, int id)
    {
        Use([|"Bearer $github.8$"|]);
        Use([|@"token ""$github.9$"""|]);
        Use([|"{ \"token\": \"$github.10$\" }"|]);
        Use([|"""token "$github.11$" of {id}"""|]);
        Use([|$"token {id}: $github.12$ of {name}"|]);
        Use([|$"{{ token: {id} {name} $github.13$ }}"|]);
        Use([|$"""token {id} "$github.14$"!"""|]);
        Use([|$$"""{ "token": "$github.15$", "id": {{id}} }"""|]);
        Use("use " + [|"$github.16$"|] + " of " + name);
        Use(name + [|" uses $github.17$ for "|] + id);
        Use([|"use $github.18:head$" + "$github.18:tail$ of " + name|]);
        Use([|$"{name}$github.19:head${"$github.19:tail$"}"|]);
        Use({|AXG1001:[|"use $github.20$ or $github.21$"|]|});
    }

    void Lines()
    {
        Use("""
            {
                "name": "orders",
                "token": "[|$github.22$|]"
            }
            """);
        Use(@"first
    token [|$github.23$|]
");
    }

    void Bytes()
    {
        Use([|"$github.24$"u8|].ToArray());
        Use([|new byte[] { $github.25:bytes$ }|]);
        byte[] array = [|[$github.26:bytes$]|];
        byte[] initialised = [|{ $github.27:bytes$ }|];
        ReadOnlySpan<byte> span = [|[$github.28:bytes$]|];
        Span<byte> stack = [|stackalloc byte[] { $github.29:bytes$ }|];
        List<byte> list = [|[$github.30:bytes$]|];
        Use([|new char[] { $github.31:chars$ }|]);
        char[] letters = [|[$github.32:chars$]|];
        Use([|new string([$github.33:chars$])|]);
        Use(Convert.FromHexString([|"$github.34:hex$"|]));
        Use(Encoding.UTF8.GetString(Convert.FromBase64String([|"$github.35:base64$"|])));
        Use(Encoding.ASCII.GetBytes([|"$github.36$"|]));
        Use([|"$github.37$"|].ToCharArray());
        Use([|"Bearer $github.38$"u8|].ToArray());
        Use(array.Length + initialised.Length + span.Length + stack.Length + list.Count + letters.Length);
    }

    static void Use(object value) => GC.KeepAlive(value);
}
