using ApiXGuard.Detection.Randomness;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells values that name where a secret is from values that are one.</summary>
internal static class References
{
    // Longer values are judged by their head.
    private const int MostBytes = 2048;

    // What a value begins with that only names a place: a store, a variable, a function that reads one.
    private static readonly WordList Prefixes = new(
    [
        "env:", "env.", "env/", "$env:", "process.env", "os.environ", "os.getenv", "system.getenv", "getenv(", "env(", "env[", "environ[", "environ.",
        "environment.getenvironmentvariable", "environment.", "configuration[", "configuration.", "config[", "config.get", "builder.configuration",
        "vault:", "vault(", "vault read", "vault kv", "secret:", "secrets.", "secrets:", "secrets[", "secret/", "secrets/", "vars.", "var.", "local.", "data.", "module.",
        "ref+", "op://", "ssm:", "ssm://", "sm://", "gcpsm://", "gcp-sm:", "awssm://", "aws-sm:", "aws-ssm:", "awsps://", "akv://", "azurekeyvault", "keyvault", "kv/", "kv:", "kms:", "cyberark:",
        "infisical:", "doppler:", "bws:", "keepass:", "pass:", "file:", "file(", "classpath:", "resource:", "resources.", "jndi:", "java:comp", "arn:aws", "arn:aws-",
        "@microsoft.keyvault(", "@microsoft.appconfiguration(", "@model.", "@viewdata[", "@viewbag.", "@html.", "@string/", "@configuration[", "@parameters(", "@variables(", "@secure", "@(", "@{",
        "[parameters(", "[variables(", "[concat(", "[reference(", "[listkeys(", "[resourceid(", "parameters(", "variables(", "listkeys(",
        "!ref ", "!sub ", "!getatt ", "!importvalue ", "!vault", "!secret ", "!env ", "!encrypted", "fn::", "{{resolve:", "enc(", "enc[", "{cipher}", "secretkeyref", "valuefrom",
        "secretref:", "secretref", "existingsecret", "steps.", "needs.", "inputs.", "outputs.", "github.", "jobs.", "credentials('", "credentials(\"", "lookup(", "{%", "<%", "<?", "pkcs11:", "keyring:", "prompt:",
    ]);

    // What a value holds that reads a secret from elsewhere.
    private static readonly WordList Reads = new(
    [
        "process.env.", "os.environ", "os.getenv(", "system.getenv(", "getenvironmentvariable(", "secretkeyref", "microsoft.keyvault(", "import.meta.env",
        "configuration[\"", "configuration['", "config[\"", "settings.", "options.value.", "getsecret", "get_secret", "getpassword(", "readpassword", "getpass(", "$_env[", "$_server[", "deno.env", "viper.get",
    ]);

    /// <summary>
    /// Whether a value is a template (<c>${X}</c>, <c>{{ x }}</c>, <c>%X%</c>, <c>&lt;x&gt;</c>), a variable, an environment read, a call
    /// or another expression of code.
    /// </summary>
    public static bool IsReference(ReadOnlySpan<byte> value, ValueSyntax syntax, FileLanguage language)
    {
        value = AsciiText.Trim(value);
        if (value.Length > MostBytes)
            value = value.Slice(0, MostBytes);
        if (value.IsEmpty)
            return false;
        if (Templates.IsTemplate(value) || IsVariable(value, syntax))
            return true;
        if (Prefixes.Begins(value) || Reads.IsIn(value))
            return !HoldsToken(value);
        if (Places.IsFile(value) || Places.IsPlainUrl(value))
            return true;
        if (syntax is ValueSyntax.Quoted or ValueSyntax.Markup or ValueSyntax.Header)
            return false;
        return language switch
        {
            FileLanguage.Code => syntax == ValueSyntax.Bare && IsExpression(value),
            FileLanguage.Unknown => IsCallOrAccess(value) && (syntax != ValueSyntax.Unknown || value.IndexOf((byte)'(') > 0),
            FileLanguage.Shell => value[0] == (byte)'$' && value.Length > 1 && value[1] is (byte)'(' or (byte)'{' or (byte)'[',
            _ => IsCallOrAccess(value) && value.IndexOf((byte)'(') > 0,
        };
    }

    // $NAME, $name.member, $name['key'], $name->member, $1, %NAME%: the whole value.
    private static bool IsVariable(ReadOnlySpan<byte> value, ValueSyntax syntax)
    {
        if (value[0] != (byte)'$' || value.Length < 2)
            return false;
        var at = value[1] is (byte)'$' or (byte)'@' or (byte)'!' ? 2 : 1;
        var start = at;
        while (at < value.Length && AsciiText.IsIdentifier(value[at]))
            at++;
        if (at == start)
            return false;
        // A shell takes $name anywhere; in quotes a password may begin with a dollar, and then it looks like no name.
        if (at == value.Length)
            return syntax != ValueSyntax.Quoted || !LooksTyped(value.Slice(start));
        return value[at] is (byte)'.' or (byte)'[' or (byte)'-' or (byte)':' or (byte)'(' or (byte)'/' or (byte)'?' && !HoldsToken(value.Slice(at))
            && Sequence(value.Slice(at));

        static bool Sequence(ReadOnlySpan<byte> rest) => rest.Length > 1 && rest.IndexOf((byte)' ') < 0;
    }

    // Digits between letters, as people put them into passwords and never into names: ecr3t, up3rS.
    private static bool LooksTyped(ReadOnlySpan<byte> name)
    {
        for (var i = 1; i + 1 < name.Length; i++)
        {
            if (AsciiText.IsDigit(name[i]) && AsciiText.IsLetter(name[i - 1]) && AsciiText.IsLetter(name[i + 1]))
                return true;
        }

        return RandomText.IsRandom(name);
    }

    // Where a bare word is an expression, it is a value only if no program would name anything so: in a comment, or in text within a literal.
    private static bool IsExpression(ReadOnlySpan<byte> value)
    {
        if (IsCallOrAccess(value) || IsNumber(value))
            return true;
        return !HoldsToken(value);
    }

    // a(…), a.b, a[…], a->b, a::b, new A, await x, &x, *x, !x, a ?? b: shapes only code has.
    private static bool IsCallOrAccess(ReadOnlySpan<byte> value)
    {
        var at = 0;
        while (at < value.Length && value[at] is (byte)'&' or (byte)'*' or (byte)'!' or (byte)'(' or (byte)'@' or (byte)'-' or (byte)'~')
            at++;
        var parts = 0;
        while (at < value.Length && AsciiText.BeginsIdentifier(value[at]))
        {
            var start = at;
            while (at < value.Length && (AsciiText.IsIdentifier(value[at]) || value[at] == (byte)'$'))
                at++;
            if (at - start >= 12 && RandomText.IsRandom(value.Slice(start, at - start)))
                return false;
            parts++;
            if (at == value.Length)
                return parts > 1 && at > 0;
            if (value[at] is (byte)'(' or (byte)'[')
                return true;
            if (value[at] is (byte)'?' or (byte)'!' && at + 1 < value.Length && value[at + 1] is (byte)'.' or (byte)'[' or (byte)'?')
                return true;
            if (value[at] == (byte)'.' && at + 1 < value.Length && AsciiText.BeginsIdentifier(value[at + 1]))
                at++;
            else if (at + 2 < value.Length && ((value[at] == (byte)':' && value[at + 1] == (byte)':') || (value[at] == (byte)'-' && value[at + 1] == (byte)'>')))
                at += 2;
            else
                return value[at] is (byte)';' or (byte)',' or (byte)')' && parts > 1;
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<byte> value)
    {
        if (!AsciiText.IsDigit(value[0]) && value[0] is not ((byte)'-' or (byte)'.' or (byte)'+'))
            return false;
        var hex = value.Length > 2 && value[0] == (byte)'0' && value[1] is (byte)'x' or (byte)'X';
        for (var i = hex ? 2 : 1; i < value.Length; i++)
        {
            var b = value[i];
            if (!AsciiText.IsDigit(b) && b is not ((byte)'.' or (byte)'_') && !(hex && AsciiText.IsHex(b)) && !(i >= value.Length - 3 && AsciiText.IsLetter(b)))
                return false;
        }

        return true;
    }

    // Whether one of the words is a token by itself: env:8f3kL9… names no variable.
    private static bool HoldsToken(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var start = i;
            while (i < value.Length && (AsciiText.IsAlphanumeric(value[i]) || value[i] is (byte)'+' or (byte)'_' or (byte)'-'))
                i++;
            if (i - start >= 12 && RandomText.IsRandom(value.Slice(start, i - start)))
                return true;
        }

        return false;
    }
}
