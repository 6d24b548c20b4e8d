using System.Text;

class Vault
{
    async Task WriteAsync(string path, string password, string clientSecret, string name)
    {
        File.WriteAllText(path, [|password|]);
        File.WriteAllText(path, name);
        File.WriteAllText(path, Encrypt(password));
        File.WriteAllText(path, [|$"secret={clientSecret}"|]);
        File.WriteAllText("password.txt", name);
        File.AppendAllText(path, [|clientSecret|]);
        File.AppendAllText(path, name);
        await File.WriteAllTextAsync(path, [|clientSecret|]);
        await File.AppendAllTextAsync(path, [|clientSecret|]);
        await File.AppendAllTextAsync(path, name);
        File.WriteAllBytes(path, [|Encoding.UTF8.GetBytes(password)|]);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(name));
        File.WriteAllLines(path, [name, [|clientSecret|]]);
        File.WriteAllLines(path, [name, path]);
        File.AppendAllLines(path, [[|clientSecret|]]);
    }

    void Stream(string path, string password, string name)
    {
        using var writer = new StreamWriter(path);
        writer.Write([|password|]);
        writer.Write(name);
        writer.WriteLine([|"password: " + password|]);
        writer.WriteLine("name: " + name);
        using var created = File.CreateText(path);
        created.WriteLine([|password|]);
        created.WriteLine(name);
        using var file = new FileStream(path, FileMode.Create);
        file.Write([|Encoding.UTF8.GetBytes(password)|]);
        file.Write(Encoding.UTF8.GetBytes(name));
        using var around = new StreamWriter(file);
        around.Write([|password|]);
        // Nothing of these is on the disk.
        using var memory = new StreamWriter(new MemoryStream());
        memory.Write(password);
        using var text = new StringWriter();
        text.Write(password);
    }

    void FromTheEnvironment(string path)
    {
        File.WriteAllText(path, [|Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")|]);
        File.WriteAllText(path, Environment.GetEnvironmentVariable("STRIPE_MODE"));
    }

    static string Encrypt(string value) => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
