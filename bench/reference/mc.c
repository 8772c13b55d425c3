// Household Monte Carlo: 2 adults + 2 children, states 0 healthy 1 ill 2 disabled 3 dead, 50 years; income, CPI, investment return. prints the median ns per path and the path-years walked
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <math.h>
#include <time.h>
#define Y 50
static double now(void){struct timespec t;clock_gettime(CLOCK_MONOTONIC,&t);return t.tv_sec*1e9+t.tv_nsec;}
static int cmp(const void*a,const void*b){double x=*(double*)a,y=*(double*)b;return (x>y)-(x<y);}
static int32_t th[4*Y*4*3]; static int32_t kn[128]; static double wn[128],fn[128];
static int32_t thr(double p){double z=floor(p*4294967296.0)-2147483648.0;return z>2147483647.0?2147483647:(int32_t)z;}
static void setup(void){ int age0[4]={40,38,10,7};
 for(int p=0;p<4;p++)for(int t=0;t<Y;t++)for(int s=0;s<4;s++){int a=age0[p]+t;double g=1,h=1;for(int i=0;i<a;i++){g*=1.095;h*=1.08;}
  double d=0.0004+0.00002*g,c=0.0001+0.00008*h,b=0.0003+0.00004*h;if(d>0.5)d=0.5;if(c>0.05)c=0.05;if(b>0.05)b=0.05;
  double pd=s==0?d:s==1?fmin(0.9,4*d+0.03):s==2?fmin(0.9,2*d+0.01):0,pb=s==0?b:s==1?0.05:0,pi=s==0?c:0; int o=((p*Y+t)*4+s)*3; th[o]=thr(pd);th[o+1]=thr(pd+pb);th[o+2]=thr(pd+pb+pi);}
 double m1=2147483648.0,dn=3.442619855899,tn=dn,vn=9.91256303526217e-3,q=vn/exp(-.5*dn*dn);kn[0]=(int32_t)((dn/q)*m1);kn[1]=0;wn[0]=q/m1;wn[127]=dn/m1;fn[0]=1;fn[127]=exp(-.5*dn*dn);
 for(int i=126;i>=1;i--){dn=sqrt(-2*log(vn/dn+exp(-.5*dn*dn)));kn[i+1]=(int32_t)((dn/tn)*m1);tn=dn;fn[i]=exp(-.5*dn*dn);wn[i]=dn/m1;}}
typedef struct{uint32_t a,b,c,d;}R;
static inline uint32_t rl(uint32_t x,int k){return x<<k|x>>(32-k);}
static inline int32_t nx(R*r){uint32_t x=rl(r->b*5,7)*9,t=r->b<<9;r->c^=r->a;r->d^=r->b;r->b^=r->c;r->a^=r->d;r->c^=t;r->d=rl(r->d,11);return (int32_t)x;}
static inline double uni(R*r){return ((uint32_t)nx(r)+0.5)/4294967296.0;}
__attribute__((noinline)) static double slow(R*r,int32_t hz){for(;;){int iz=hz&127;double x=hz*wn[iz];if(iz==0){double y;do{x=-log(uni(r))*0.2904764516147;y=-log(uni(r));}while(y+y<x*x);return hz>0?3.442619855899+x:-3.442619855899-x;}
  if(fn[iz]+uni(r)*(fn[iz-1]-fn[iz])<exp(-.5*x*x))return x;hz=nx(r);int j=hz&127;if((hz^(hz>>31))<kn[j])return hz*wn[j];}}
static inline double nrm(R*r){int32_t hz=nx(r);int iz=hz&127;return ((hz^(hz>>31))<kn[iz])?hz*wn[iz]:slow(r,hz);}
static R seed(uint32_t s){R r;uint32_t*p=&r.a;for(int i=0;i<4;i++){s+=0x9e3779b9u;uint32_t z=s;z^=z>>16;z*=0x85ebca6bu;z^=z>>13;z*=0xc2b2ae35u;z^=z>>16;p[i]=z;}return r;}
static const double PROD[4]={1,0.5,0.2,0},SIZE[5]={0.35,0.45,0.7,0.85,1.0};
// every path has its own stream seeded by its index: results do not depend on how paths are split over threads
__attribute__((noinline)) static double run(int from,int to,double*term,double*shortf,int*ruin)
{ double acc=0;
 for(int k=from;k<to;k++){R r=seed(k*2654435761u+12345u);int s0=0,s1=0,s2=0,s3=0,ry=0;double w=200,idx=1,cpi=0.025,sf=0;
  for(int t=0;t<Y;t++){ double pay=0; int32_t x; int o;
#define STEP(S,p,LIFE,CI) x=nx(&r);o=((p*Y+t)*4+S)*3;if(x<th[o+2]){if(x<th[o]){S=3;pay+=LIFE;}else if(x<th[o+1])S=2;else{S=1;pay+=CI;}}
   STEP(s0,0,(t<25?600.0:0.0),(t<30?150.0:0.0)) STEP(s1,1,(t<25?400.0:0.0),(t<30?100.0:0.0)) STEP(s2,2,0.0,50.0) STEP(s3,3,0.0,50.0)
   double z1=nrm(&r),z2=nrm(&r);cpi=0.025+0.6*(cpi-0.025)+0.01*z1;idx*=1+cpi;double ret=0.05+0.15*(0.2*z1+0.9797958971132712*z2);
   double inc=((t<25?60*PROD[s0]:(s0<3?24.0:0.0))+(t<27?45*PROD[s1]:(s1<3?18.0:0.0)))*idx+((s0==2&&t<25?30.0:0.0)+(s1==2&&t<27?22.0:0.0))*idx;
   int n=(s0<3)+(s1<3)+(t<15?(s2<3):0)+(t<18?(s3<3):0);double ex=78*SIZE[n]*idx+(t<30?(s0==0?4.0:0.0)+(s1==0?3.0:0.0):0.0);
   w=(w+inc+pay-ex)*(1+ret);if(w<0){if(!ry)ry=t+1;sf-=w/idx;w=0;}}
  term[k]=w/idx;shortf[k]=sf;ruin[k]=ry;acc+=w/idx;}
 return acc;}
int main(void){int P=10000;setup();double*T=malloc(8l*P),*S=malloc(8l*P);int*U=malloc(4l*P);double tm[32];int reps=15;
 for(int r=0;r<reps;r++){double t0=now();run(0,P,T,S,U);tm[r]=(now()-t0)/P;}qsort(tm,reps,8,cmp);
 // What can be compared with another model of a household is the work done: years of paths.
 printf("c-mc\t%.4f\t%d\n",tm[reps/2],P*Y);return 0;}
