class Consoles
{
    void Leaks(string password, string user, char[] passphrase)
    {
        Console.WriteLine([|password|]);
        Console.Write([|password|]);
        Console.WriteLine("Password: {0}", [|password|]);
        Console.WriteLine("{0} {1} {2} {3}", user, user, user, [|password|]);
        Console.WriteLine($"Password: {[|password|]}");
        Console.WriteLine("Password: " + [|password|]);
        Console.WriteLine([|passphrase|]);
        Console.Out.WriteLine([|password|]);
        Console.Error.WriteLine($"Password: {[|password|]}");
        Console.Error.Write("Password: {0}", [|password|]);
        var output = Console.Out;
        output.WriteLine([|password|]);
    }

    async Task LeaksToo(string password) => await Console.Error.WriteLineAsync([|password|]);

    void Twins(string password, string user, TextWriter form)
    {
        Console.Write("Password: ");
        Console.WriteLine("Password of {0} changed", user);
        Console.WriteLine(password.Length);
        Console.WriteLine(password == user);
        Console.WriteLine(new string('*', password.Length));
        Console.Error.WriteLine($"No {nameof(password)}");
        Console.SetOut(form);
    }
}
