/** The commonest passwords of eight characters and more, in lower case. Shorter ones are refused by length. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
!qaz2wsx 0123456789 0987654321 11223344 1122334455 123123123 123321123 12341234 12344321 123456123
12345678 123456789 1234567890 12345678910 123654789 147258369 159357456 1q2w3e4r 1q2w3e4r5t
1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 741852963 789456123 87654321 987654321 a1234567
a12345678 a123456789 a1b2c3d4 aa123456 aa12345678 abc12345 abc123456 abcd1234 abcdefgh abcdefghi
access123 access14 admin123 admin1234 admin12345 administrator administrator1 arsenal1 asdf1234
asdfasdf asdfghjk asdfghjkl asshole1 autumn2025 autumn2026 barcelona barcelona1 baseball baseball1
basketball batman123 bigdaddy blink182 bubbles1 business1 buttercup butterfly caroline changeit
changeme changeme1 changeme123 charlie1 chelsea1 cheyenne chocolate chocolate1 christian cocacola
company1 company123 computer computer1 corvette creative customer1 danielle december default1
dragon123 einstein elephant explorer facebook facebook1 february ferrari1 firebird flower12 football
football1 freedom1 fuckoff1 fuckyou1 fuckyou123 fuckyou2 garfield ginger12 giovanni google123
guest123 hahaha123 happy123 hardcore hello123 hello1234 helloworld hotmail1 icecream iloveme1
iloveyou iloveyou1 iloveyou123 iloveyou2 instagram internet isabella january1 jennifer jessica1
jonathan jordan23 juventus kawasaki kimberly letmein1 letmein123 linkedin linkedin1 liverpool
liverpool1 lkjhgfdsa login123 lovelove loveyou1 manchester marlboro master123 maverick mercedes
michael1 midnight mitchell mnbvcxz1 monkey123 mustang1 mypass123 mypassword myspace1 newpassword
nicholas nothing1 november number1! onboarding onboarding1 p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssword
pass1234 pass12345 pass@123 pass@1234 passpass passport passw0rd passw0rd1 password password!
password0 password01 password1 password12 password123 password1234 password2 password2024
password2025 password2026 password3 password7 password9 password99 patricia pivotal1 pivotal123
poiuytrewq pokemon1 pokemon123 precious president princess princess1 q1w2e3r4 q1w2e3r4t5 qazwsx123
qazwsxedc qwe123456 qweasdzxc qweqweqwe qwer1234 qwerty12 qwerty123 qwerty1234 qwerty12345
qwerty123456 qwertyui qwertyuiop qwertz123 realmadrid root1234 rootroot rush2112 samantha scorpio1
scorpion secret12 secret123 security september service1 shadow123 something spiderman spring2025
spring2026 starwars starwars1 steelers stephanie summer12 summer2024 summer2025 summer2026 sunshine
sunshine1 superman superman1 swordfish temp1234 temppass test1234 test12345 testing1 testing123
testtest thunder1 tinkerbell toor1234 trustno1 undertaker user1234 valentina veronica victoria
virginia volleyball welcome1 welcome12 welcome123 welcome1234 whatever whatever1 windows10 windows11
winter2024 winter2025 winter2026 yankees1 youtube1 zaq12wsx zaq1xsw2 zaq1zaq1 zxcvbnm, zxcvbnm1
zxcvbnm123 zxcvbnmm
`
    .trim()
    .split(/\s+/),
);
